package cli

import (
	"encoding/base64"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/profile"
	"policybench/ui/redact"
	"policybench/ui/sheet"
)

const deadLink = "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=" +
	"9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"

// What stands behind a row for each link: the separator is a comma here.
const (
	aliveCells = ",unverified,signature not checked,,,cdn.filestackcontent.com,KW9EJhYtS6y48Whm2S6D,read,2030-01-01T00:00:00Z,expires-far no-call no-handle"
	deadCells  = ",expired,expired 2025-11-30 20:53 UTC,\"sign it again with a new expiry, or ask for a new link\",link owner," +
		"cdn.filestackcontent.com,ajTW5xm2Sd6v22yrtKmQ,read,2025-11-30T20:53:44Z,expired no-call no-handle"
	noCells   = ",,,,,,,,,"
	ourHeader = ",filestack_verdict,filestack_why,filestack_next,filestack_who,filestack_host,filestack_handle,filestack_needs,filestack_expires_utc,filestack_codes"
)

// in writes cells with another separator: none of them holds it.
func in(comma, cells string) string {
	if comma == "," {
		return cells
	}
	return strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(cells, "expiry, or", "expiry\x00 or"), ",", comma), "\x00", ",")
}

// A table comes back with its own columns byte for byte and ours behind; any other text
// gives a row for each link.
func TestTables(t *testing.T) {
	semicolons := strings.ReplaceAll(in(";", deadCells), `"`, "") // nothing of it needs quotes
	for _, test := range []struct{ name, in, out string }{
		{"commas", "id,url\n1," + aLink + "\n2," + deadLink + "\n3,none\n",
			"id,url" + ourHeader + "\n1," + aLink + aliveCells + "\n2," + deadLink + deadCells + "\n3,none" + noCells + "\n"},
		{"no line end at the end", "id,url\n1," + aLink, "id,url" + ourHeader + "\n1," + aLink + aliveCells},
		{"semicolons and Windows line ends", "id;url\r\n1;" + deadLink + "\r\n", "id;url" + in(";", ourHeader) + "\r\n1;" + deadLink + semicolons + "\r\n"},
		{"tabs", "id\turl\n1\t" + aLink + "\n", "id\turl" + in("\t", ourHeader) + "\n1\t" + aLink + in("\t", aliveCells) + "\n"},
		{"a byte order mark", "\ufeffid,url\n1," + aLink + "\n", "\ufeffid,url" + ourHeader + "\n1," + aLink + aliveCells + "\n"},
		{"quotes and line ends in cells", "id,text,url\n1,\"two\n\"\"lines\"\"\",\"" + aLink + "\"\n",
			"id,text,url" + ourHeader + "\n1,\"two\n\"\"lines\"\"\",\"" + aLink + "\"" + aliveCells + "\n"},
		{"no names", "1," + aLink + "\n2," + deadLink + "\n", "1," + aLink + aliveCells + "\n2," + deadLink + deadCells + "\n"},
		{"blank lines", "id,url\n\n1," + aLink + "\n\n", "id,url" + ourHeader + "\n\n1," + aLink + aliveCells + "\n\n"},
		{"two links in a row: the worst, and how many", "id,url,old\n1," + aLink + "," + deadLink + "\n2,,\n3," + aLink + ",\n",
			"id,url,old" + ourHeader + ",filestack_links\n1," + aLink + "," + deadLink + deadCells + ",2\n2,," + noCells + ",\n3," + aLink + "," + aliveCells + ",1\n"},
		{"numbers and phones stay, formulas do not", "a,b,url\n-5.20,+49 30 12," + aLink + "\n=1+1,@x,none\n",
			"a,b,url" + ourHeader + "\n-5.20,+49 30 12," + aLink + aliveCells + "\n'=1+1,'@x,none" + noCells + "\n"},
		{"our own columns again", "url,filestack_verdict\n" + aLink + ",valid\n",
			"url,filestack_verdict" + strings.ReplaceAll(ourHeader, "filestack_", "filestack2_") + "\n" + aLink + ",valid" + aliveCells + "\n"},

		{"no table", "see\n" + deadLink + "\n and " + aLink, "line," + strings.TrimPrefix(strings.ReplaceAll(ourHeader, "filestack_", ""), ",") +
			"\n2" + deadCells + "\n3" + aliveCells + "\n"},
		{"a list of links", aLink + "\n" + aLink + "\n", "line," + strings.TrimPrefix(strings.ReplaceAll(ourHeader, "filestack_", ""), ",") +
			"\n1" + aliveCells + "\n2" + aliveCells + "\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := testRun{in: test.in}
			r.run("inspect", "--csv", "-")
			if diff := cmp.Diff(test.out, r.out.String()); diff != "" {
				t.Errorf("%s\n%s", diff, &r.errOut)
			}
		})
	}
}

func TestTablesSayWhatTheyChanged(t *testing.T) {
	r := testRun{in: "a,url\n=1," + aLink + "\n=2," + aLink + " " + deadLink + "\n"}
	r.run("inspect", "--csv", "-")
	for _, want := range []string{"2 cells began like a formula", "1 row with several"} {
		if !strings.Contains(r.errOut.String(), want) {
			t.Errorf("no %q in %q", want, &r.errOut)
		}
	}
}

// What the workbench saves of a list is what the command prints.
func TestTheScreenSavesTheSameTable(t *testing.T) {
	const secret = "not-in-the-usual-shape"
	for _, text := range []string{
		"id,url\n1," + aLink + "\n2," + deadLink + "\n3,none\n", "id;url\r\n1;" + deadLink + "\r\n2;" + aLink, "id\turl\n1\t" + aLink + "\n",
		"see " + deadLink + "\n and " + aLink + "\nInvalid signature\n", "id,note,url\n=1," + secret + "," + aLink + " " + deadLink + "\n",
		logOf(200_000, 7), "",
	} {
		r := testRun{secret: secret, in: text}
		r.run("inspect", "--csv", "-")
		key := signing.NewSecret(secret)
		reports := inspect.Inspect(text, inspect.Options{At: noon, Keys: []inspect.Key{{Name: profile.SecretVariable, Secret: key}}})
		saved := sheet.Whole(redact.New(key).Paste(text, reports), ',')
		if diff := cmp.Diff(r.out.String(), saved.Text); diff != "" {
			t.Errorf("%.60q: %s", text, diff)
		}
		for _, remark := range saved.Remarks {
			if !strings.Contains(r.errOut.String(), remark.Fact) {
				t.Errorf("%.60q: no %q in %q", text, remark.Fact, &r.errOut)
			}
		}
	}
}

// A secret in the customer's table is masked, and the columns stay where they are.
func TestTablesMaskSecrets(t *testing.T) {
	r := testRun{secret: "not-in-the-usual-shape", in: "id,note,url\n1,not-in-the-usual-shape," + aLink + "\n"}
	r.run("inspect", "--csv", "-")
	if !strings.Contains(r.out.String(), "\n1,\"‹app secret, 22 characters›\",https://") || strings.Contains(r.out.String(), "usual-shape") {
		t.Errorf("%s", &r.out)
	}
}

// So is one that is spread over cells or rows, and the mark at the beginning stays.
func TestTablesMaskSpreadSecrets(t *testing.T) {
	const secret, mask = "not-in-the-usual-shape", "\"‹app secret, 22 characters›\""
	for name, tt := range map[string]struct{ in, want string }{
		"over cells":        {"id,note,more,url\n1,not-in-the,-usual-shape," + aLink + "\n", "\n1," + mask + "," + mask + ",https://"},
		"over quoted cells": {"id,note,more,url\n1,\"a not-in-\",\"the-usual-shape b\"," + aLink + "\n", "\n1,\"a ‹app secret, 22 characters›\",\"‹app secret, 22 characters› b\",https://"},
		"over rows":         {"id,note,url\n1,x,not-in-the-us\nual-shape,y," + aLink + "\n", "1,x," + mask + ","},
		"within a cell":     {"\ufeffid,note,url\n1,\"see not-in-the-usual-shape, ok\"," + aLink + "\n", "\ufeffid,note,url,filestack_verdict"},
		"like a formula":    {"id,note,url\n1,=not-in-the-usual-shape," + aLink + "\n", "\n1,\"'=‹app secret, 22 characters›\",https://"},
		"behind a mark":     {"\ufeff-not-in-the,usual-shape,url\n1,2," + aLink + "\n", "\ufeff"},
	} {
		t.Run(name, func(t *testing.T) {
			r := testRun{secret: secret, in: tt.in}
			r.run("inspect", "--csv", "-")
			if out := r.out.String(); !strings.Contains(out, tt.want) || strings.Contains(out, "not-in") || strings.Contains(out, "ual-shape") {
				t.Errorf("%s", out)
			}
		})
	}
}

// Long tables: rows that go on over the pieces stay whole and keep their order.
func TestLongTables(t *testing.T) {
	var in, out strings.Builder
	in.WriteString("id,text,url\n")
	out.WriteString("id,text,url" + ourHeader + "\n")
	for i := 0; in.Len() < 3*inspect.MaxText; i++ {
		row := fmt.Sprintf("%d,\"%s\n%s\",", i, strings.Repeat("x", 1+i*7919%30_000), "y, z")
		if i%3 == 0 {
			in.WriteString(row + aLink + "\n")
			out.WriteString(row + aLink + aliveCells + "\n")
		} else {
			in.WriteString(row + "\n")
			out.WriteString(row + noCells + "\n")
		}
	}
	r := testRun{in: in.String()}
	if code := r.run("inspect", "--csv", "-"); code != exitFine || r.out.String() != out.String() {
		t.Errorf("exit code %d, %d bytes, want %d", code, r.out.Len(), out.Len())
	}
}

// However many pieces are judged at a time, the output is the same, byte for byte.
func TestParallelIsSerial(t *testing.T) {
	log := logOf(1_300_000, 6)
	rows := "id,log\n" + strings.ReplaceAll(log, "\"", "'")
	for _, test := range []struct{ args, in string }{
		{"--csv", log}, {"--csv", strings.ReplaceAll(rows, "10.0.0.", "7,10.0.0.")}, {"--json", log}, {"--fix", strings.ReplaceAll(log, "&", "&amp;")},
	} {
		var outs []string
		for _, processors := range []int{1, 3} {
			before := runtime.GOMAXPROCS(processors)
			r := testRun{in: test.in, secret: logSecret}
			r.run("inspect", test.args, "-")
			runtime.GOMAXPROCS(before)
			outs = append(outs, r.out.String())
			if r.out.String() != outs[0] || r.out.Len() == 0 {
				t.Errorf("%s with %d at a time: %d bytes, with one %d", test.args, processors, r.out.Len(), len(outs[0]))
			}
		}
	}
}

// logSecret is no app's.
const logSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"

// logOf is a log of a length in bytes, with a link of its own in each of so many lines,
// signed with logSecret.
func logOf(length, every int) string {
	secret := signing.NewSecret(logSecret)
	var b strings.Builder
	for i := 0; b.Len() < length; i++ {
		path := fmt.Sprintf("/static/app/%d/index.html?session=%x&v=%d", i, i*7919, i)
		if i%every == 0 {
			policy := base64.URLEncoding.EncodeToString(fmt.Appendf(nil, `{"expiry":1893456000,"call":["read"],"handle":"%020d"}`, i))
			pair, err := signing.SignEncoded(secret, policy)
			if err != nil {
				panic(err)
			}
			path = fmt.Sprintf("https://cdn.filestackcontent.com/%020d?policy=%s&signature=%s", i, pair.Policy, pair.Signature)
		}
		fmt.Fprintf(&b, "10.0.0.%d - - [26/Nov/2026:12:00:%02d +0000] \"GET %s HTTP/1.1\" 200 %d\n", i%255, i%60, path, i)
	}
	return b.String()
}

func BenchmarkTable(b *testing.B) {
	for name, every := range map[string]int{"dense": 1, "sparse": 5000} {
		text := logOf(8<<20, every)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r := testRun{in: text, secret: logSecret}
				r.run("inspect", "--csv", "-")
			}
		})
	}
}

// A log whose lines hold the same number of semicolons is no table: nothing tells its
// first lines from one but the links, which are not there yet.
func TestALogIsNoTable(t *testing.T) {
	line := `10.0.0.1 - - [26/Nov/2026:12:00:00 +0000] "GET /x HTTP/1.1" 200 "Mozilla/5.0 (X11; Linux x86_64)"` + "\n"
	r := testRun{in: strings.Repeat(line, 2*sheet.HeadSize/len(line)) + aLink + "\n"}
	r.run("inspect", "--csv", "-")
	if got := strings.Count(r.out.String(), "\n"); got != 2 {
		t.Errorf("%d lines:\n%.500s", got, &r.out)
	}
}
