package parts_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing/report"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/parts"
	"policybench/ui/kit"
)

const (
	policy    = "eyJleHBpcnkiOjE3NjQ1MzYwMjR9"
	signature = "9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	file      = "ajTW5xm2Sd6v22yrtKmQ"
	cdn       = "https://cdn.filestackcontent.com"
)

// read takes the first report on a text apart.
func read(t *testing.T, text string) ([]parts.Part, *report.Report) {
	t.Helper()
	paste := panetest.Paste(text)
	r := panetest.One(t, paste)
	return parts.Read(paste, r, r.Findings), r
}

// spelled writes parts as head‹text›, with strays in their places and marks behind.
func spelled(list []parts.Part, r *report.Report) string {
	var lines []string
	for _, p := range list {
		line := p.Label
		if line != "" {
			line += " "
		}
		line += withStrays(p.Head, p.Strays, true) + "‹" + withStrays(p.Text, p.Strays, false) + "›" + p.Tail
		for _, m := range p.Marks {
			line += " " + string(r.Findings[m.Finding].Code)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func withStrays(text string, strays []parts.Stray, inHead bool) string {
	at, out := 0, ""
	for _, s := range strays {
		if s.InHead == inHead {
			out += text[at:max(at, s.At)] + "[" + s.Shown + "]"
			at = max(at, s.At)
		}
	}
	return out + text[at:]
}

func escaped(text string) string {
	return strings.NewReplacer(":", "%3A", "/", "%2F", "?", "%3F", "=", "%3D", "&", "%26").Replace(text)
}

// proofpoint writes a link as that gateway does.
func proofpoint(text string) string {
	return strings.NewReplacer(":", "-3A", "/", "_", "?", "-3F", "=", "-3D", "&", "-26", "_", "-5F", "-", "-2D").Replace(text)
}

func lines(list ...string) string { return strings.Join(list, "\n") }

func TestRead(t *testing.T) {
	query := "/" + file + "?policy=" + policy + "&signature=" + signature
	asQuery := []string{"https://‹cdn.filestackcontent.com›", "/‹" + file + "›", "?policy=‹" + policy + "› expired", "&signature=‹" + signature + "›"}
	with := func(more ...string) string { return lines(append(asQuery[:len(asQuery):len(asQuery)], more...)...) }
	task := cdn + "/security=policy:" + policy + ",signature:" + signature + "/rotate=deg:90/" + file
	asTask := lines("https://‹cdn.filestackcontent.com›", "/security=policy:‹"+policy+"› expired", ",signature:‹"+signature+"›", "/‹rotate=deg:90›", "/‹"+file+"›")
	for _, c := range []struct{ name, text, want string }{
		{"a query", cdn + query, with()},
		{"in a sentence", "It says 403: " + cdn + query + " since today.", with()},
		{"a task", task, asTask},
		{"more parameters and a fragment", cdn + query + "&dl=true#page=2", with("‹&dl=true›", "‹#page=2›")},
		{"a space behind the colon", strings.Replace(task, "policy:", "policy: ", 1), lines(
			"https://‹cdn.filestackcontent.com›", "/security=policy:[␣]‹"+policy+"› whitespace expired", ",signature:‹"+signature+"›", "/‹rotate=deg:90›", "/‹"+file+"›")},
		{"%3D behind the policy's name", strings.Replace(task, "security=", "security%3D", 1), strings.Replace(asTask, " expired", " expired client-escaped", 1)},
		{"HTML", `<img src="` + strings.ReplaceAll(cdn+query, "&", "&amp;") + `">`, with()},
		{"JSON", `{"url":"` + strings.ReplaceAll(cdn+query, "/", `\/`) + `"}`, with()},
		{"quoted-printable", "Content-Transfer-Encoding: quoted-printable\n\n" + strings.Replace(strings.ReplaceAll(cdn+query, "=", "=3D"), "ajTW5x", "ajTW=\n5x", 1), with()},
		{"a key before the task", cdn + "/ANdpKX6pWRIevNAWvvOOtz/security=p:" + policy + ",s:" + signature + "/https://example.com/a.png", lines(
			"https://‹cdn.filestackcontent.com›", "/‹ANdpKX6pWRIevNAWvvOOtz›", "/security=p:‹"+policy+"› expired", ",s:‹"+signature+"›", "/‹https://example.com/a.png›")},
		{"SafeLinks", "https://nam02.safelinks.protection.outlook.com/?url=" + escaped(cdn+query) + "&data=05", lines(
			"‹https://nam02.safelinks.protection.outlook.com/?url=›", "https://‹cdn.filestackcontent.com› proxied", asQuery[1], asQuery[2], asQuery[3], "‹&data=05›")},
		{"Proofpoint", "https://urldefense.proofpoint.com/v2/url?u=" + proofpoint(cdn+query) + "&d=DwMF", with()},
		{"escaped as a whole", "GET /check?target=" + escaped(cdn+query), with()},
		{"joined literals", "const url = '" + cdn + "/" + file + "?policy=" + policy[:9] + "' +\n  '" + policy[9:] + "&signature=" + signature + "';", with()},
		{"quoted mail that is wrapped", "> " + cdn + "/" + file + "?policy=" + policy[:9] + "\n> " + policy[9:] + "&signature=" + signature, lines(
			asQuery[0], asQuery[1], "?policy=‹"+policy[:9]+"[⏎]"+policy[9:]+"› expired line-break", asQuery[3])},
		{"an entity", cdn + strings.ReplaceAll(query, "&", "&amp;"), lines(
			asQuery[0], asQuery[1], asQuery[2], asQuery[3]+" html-escaped")},
		{"a zero-width space", cdn + strings.Replace(query, "ajTW5x", "ajTW5x\u200b", 1), lines(
			asQuery[0], "/‹ajTW5x[U+200B]m2Sd6v22yrtKmQ› invisible-character", asQuery[2], asQuery[3])},
		{"a space in the path", cdn + "/ " + query[1:], lines(asQuery[0], "/[␣]‹"+file+"› whitespace", asQuery[2], asQuery[3])},
		{"a path and a parameter with slashes", "https://www.filestackapi.com/api/store/S3?key=ANdpKX6pWRIevNAWvvOOtz&path=/a/b&policy=" + policy + "&signature=" + signature, lines(
			"https://‹www.filestackapi.com›", "‹/api/store/S3›", "?key=‹ANdpKX6pWRIevNAWvvOOtz›", "‹&path=/a/b›", "&policy=‹"+policy+"› expired", asQuery[3])},
		{"a quoted source", cdn + "/ANdpKX6pWRIevNAWvvOOtz/security=p:" + policy + ",s:" + signature + "/\"https://example.com/a%20b.png\"", lines(
			"https://‹cdn.filestackcontent.com›", "/‹ANdpKX6pWRIevNAWvvOOtz›", "/security=p:‹"+policy+"› expired", ",s:‹"+signature+"›", "/\"‹https://example.com/a%20b.png›\"")},
		{"code", "filestack.init('ANdpKX6pWRIevNAWvvOOtz', {security: {policy: '" + policy + "', signature: '" + signature + "'}}).picker().open()", lines(
			"API key ‹ANdpKX6pWRIevNAWvvOOtz›", "policy ‹"+policy+"› expired", "signature ‹"+signature+"›", "call ‹pick›")},
		{"a policy's JSON", `{"expiry":1764536024,"call":["read"],"hande":"abc"}`, lines(
			"expiry ‹1764536024› expired", `call ‹["read"]›`, `hande ‹"abc"› key-misspelled`)},
		{"a secret beside the pair", "policy " + policy + "\nsignature " + signature + "\nFilestack app secret: Z3IYZSH2UJA7VN3QYFVSVCF7PI", lines(
			"policy ‹"+policy+"› expired", "signature ‹"+signature+"›", "app secret ‹‹app secret, 26 characters›› secret-exposed")},
		{"a message", "The picker says: Invalid App policy\nWhat now?", "message ‹Invalid App policy› server-message"},
		{"digits are missing", strings.TrimSuffix(cdn+query, signature[44:]), lines(asQuery[0], asQuery[1], asQuery[2], "&signature=‹"+signature[:44]+"› signature-length")},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, r := read(t, c.text)
			if got := spelled(list, r); got != c.want {
				t.Errorf("got\n%s\nwant\n%s\n%v", got, c.want, r.Codes())
			}
		})
	}
}

func TestPanesFit(t *testing.T) {
	texts := []string{cdn + "/" + file + "?policy=" + policy + "&signature=" + signature}
	for _, hostile := range panetest.Hostile {
		texts = append(texts,
			cdn+"/"+hostile+"/"+file+"?policy="+policy+hostile+"&signature="+signature,
			"filestack.init('"+hostile+"', {security: {policy: '"+policy+"', signature: '"+signature+hostile+"'}})",
			`{"expiry":1764536024,"`+hostile+`":"`+hostile+`"}`)
	}
	for _, text := range texts {
		paste := panetest.Paste(text)
		for i := range paste.Reports {
			r := &paste.Reports[i]
			f := parts.Facts{Parts: parts.Read(paste, r, r.Findings), Whole: i%2 == 1, Top: i}
			panetest.Sizes(t, func(pen kit.Pen, width, height int) kit.Drawing { return parts.Draw(pen, f, width, height) })
		}
	}
}

func TestPane(t *testing.T) {
	broken := strings.Replace(cdn+"/security=policy:"+policy+",signature:"+signature+"/rotate=deg:90/"+file, "policy:", "policy: ", 1)
	for _, c := range []struct {
		name, text string
		selected   int
		whole      bool
	}{
		{"space", broken, 0, false},
		{"space-whole", broken, 1, true},
		{"cut", cdn + "/" + file + "?policy=" + policy + "&signature=" + signature[:44] + "&dl=true#page=2", 0, false},
		{"mail-whole", "> " + cdn + "/" + file + "?policy=" + policy[:9] + "\n> " + policy[9:] + "&amp;signature=" + signature, 2, true},
		{"mail", "> " + cdn + "/" + file + "?policy=" + policy[:9] + "\n> " + policy[9:] + "&amp;signature=" + signature, 1, false},
		{"code", "filestack.init('ANdpKX6pWRIevNAWvvOOtz', {security: {policy: '" + policy + "', signature: '" + signature + "'}}).picker().open()", 0, false},
		{"json", `{"expiry":1764536024,"call":["read"],"hande":"abc"}`, 1, false},
		{"safelinks", "https://nam02.safelinks.protection.outlook.com/?url=" + escaped(cdn+"/"+file+"?policy="+policy+"&signature="+signature) + "&data=05", -1, false},
	} {
		list, _ := read(t, c.text)
		f := parts.Facts{Parts: list, Selected: c.selected, Whole: c.whole}
		panetest.Golden(t, "parts-"+c.name, 11, func(pen kit.Pen, width, height int) kit.Drawing { return parts.Draw(pen, f, width, height) })
	}
}

func TestSelectedIsSaidWithoutColor(t *testing.T) {
	list, _ := read(t, cdn+"/security=policy: "+policy+",signature:"+signature+"/"+file)
	f := parts.Facts{Parts: list, Selected: 0}
	rows := parts.Draw(panetest.Pen(), f, 73, 12).Rows
	var barred []string
	for _, row := range rows {
		if strings.HasPrefix(ansi.Strip(row), "•") {
			barred = append(barred, strings.Join(strings.Fields(ansi.Strip(row)), " "))
		}
	}
	if len(barred) != 1 || barred[0] != "• [␣] ◂ 1 this space" {
		t.Errorf("%q", barred)
	}
}

func TestTokensAreCopiedWhole(t *testing.T) {
	list, _ := read(t, cdn+"/"+file+"?policy="+policy+"&signature="+signature)
	for _, whole := range []bool{false, true} {
		d := parts.Draw(panetest.Pen(), parts.Facts{Parts: list, Pick: 7, Whole: whole}, 54, 20)
		copied := map[string]bool{}
		for _, p := range d.Places {
			if p.Do.Kind != 7 {
				t.Errorf("%+v", p)
			}
			copied[list[p.Do.N].Copy] = true
		}
		for _, text := range []string{policy, signature, file} {
			if !copied[text] {
				t.Errorf("whole %v: no place copies %s", whole, text)
			}
		}
	}
}

func TestRoles(t *testing.T) {
	broken := strings.Replace(cdn+"/security=policy:"+policy+",signature:"+signature+"/rotate=deg:90/"+file, "policy:", "policy: ", 1)
	list, _ := read(t, broken)
	panetest.Roles(t, "parts-space", 73, 9, func(pen kit.Pen, width, height int) kit.Drawing {
		return parts.Draw(pen, parts.Facts{Parts: list, Selected: 1}, width, height)
	})
}
