package sheet

import (
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/triage"
)

const (
	alive = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"
	dead  = "https://cdn.filestackcontent.com/ajTW5xm2Sd6v22yrtKmQ?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9&signature=9bb689d6aacfe575876a3d8a3a2b1b5e4c6ab1a2a2b5c3f19af8457cf7162112"
	ours  = "filestack_verdict,filestack_why,filestack_next,filestack_who,filestack_host,filestack_handle,filestack_needs,filestack_expires_utc,filestack_codes"
)

func pasted(text string) *redact.Paste {
	return redact.New(signing.NewSecret("not-in-the-usual-shape")).Paste(text, inspect.Inspect(text, inspect.Options{At: time.Unix(1795000000, 0), NoCause: true}))
}

// rowsOf are the rows of a text's table.
func rowsOf(text string) []string {
	return strings.Split(strings.TrimSuffix(Whole(pasted(text), ',').Text, "\n"), "\n")
}

// The names and order of our columns are a contract.
func TestColumns(t *testing.T) {
	if got := rowsOf("see " + alive)[0]; got != "line,verdict,why,next,who,host,handle,needs,expires_utc,codes" {
		t.Errorf("%s", got)
	}
	if got := rowsOf("id,url\n1," + alive + "\n2," + dead)[0]; got != "id,url,"+ours {
		t.Errorf("%s", got)
	}
}

// Each link has a row with its line; a table has its own rows, each once.
func TestRows(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string // how each row begins, and what stands in it
		holds      []string
	}{
		{"a letter", "Hello,\n" + dead + "\nand\n" + alive, []string{"line,", "2,expired,", "4,unverified,"}, []string{"", "link owner,cdn.filestackcontent.com,ajTW5xm2Sd6v22yrtKmQ,read,2025-11-30T20:53:44Z,", ",,cdn.filestackcontent.com,KW9EJhYtS6y48Whm2S6D,read,2030-01-01T00:00:00Z,"}},
		{"a table", "id,url\n7," + dead + "\n8,none\n9," + alive, []string{"id,url,", "7,https", "8,none,,,,,,,,,", "9,https"}, []string{ours, ",expired,", "", ",unverified,"}},
		{"without a head", "7," + dead + "\n9," + alive, []string{"7,https", "9,https"}, []string{",expired,", ",unverified,"}},
		{"blank rows", "id,url\n\n7," + dead + "\n\n9," + alive, []string{"id,url,", "", "7,https", "", "9,https"}, []string{ours, "", ",expired,", "", ",unverified,"}},
		{"nothing", "hello", []string{"line,"}, []string{""}},
	} {
		got := rowsOf(tt.text)
		if len(got) != len(tt.want) {
			t.Errorf("%s: %q", tt.name, got)
			continue
		}
		for i, begin := range tt.want {
			if !strings.HasPrefix(got[i], begin) || !strings.Contains(got[i], tt.holds[i]) {
				t.Errorf("%s, row %d: %q, want %q with %q", tt.name, i, got[i], begin, tt.holds[i])
			}
		}
	}
}

// Of several links in a row the worst is shown, and how many there are where the first
// rows have such.
func TestSeveralInARow(t *testing.T) {
	text := "id,url\n7," + alive + " " + dead + "\n8," + alive + "\n9,none"
	table := Whole(pasted(text), ',')
	rows := strings.Split(table.Text, "\n")
	if !strings.HasSuffix(rows[0], ",filestack_codes,filestack_links") || !strings.Contains(rows[1], ",expired,") || !strings.HasSuffix(rows[1], ",2") || !strings.HasSuffix(rows[2], ",1") || !strings.HasSuffix(rows[3], ",,") {
		t.Errorf("%s", table.Text)
	}
	if want := []Remark{{Fact: "1 row with several links: the worst is shown"}}; !slices.Equal(table.Remarks, want) {
		t.Errorf("%+v", table.Remarks)
	}
	if one := Whole(pasted("id,url\n8,"+alive+"\n9,"+dead), ','); strings.Contains(one.Text, "filestack_links") || one.Remarks != nil {
		t.Errorf("one in each row: %s, %v", one.Text, one.Remarks)
	}
}

// Columns of ours that the table has already get another name, all of them.
func TestNamesAreFree(t *testing.T) {
	for _, tt := range []struct{ head, want string }{
		{"id,url", "filestack_verdict"},
		{"filestack_host,url", "filestack2_verdict"},
		{"filestack_codes,filestack2_why,url", "filestack3_verdict"},
		{"verdict,url", "filestack_verdict"},
	} {
		head, _, _ := strings.Cut(Whole(pasted(tt.head+"\n1,"+strings.Repeat("x,", strings.Count(tt.head, ",")-1)+alive+"\n2,"+strings.Repeat("x,", strings.Count(tt.head, ",")-1)+dead), ',').Text, "\n")
		if !strings.HasPrefix(head, tt.head+","+tt.want+",") {
			t.Errorf("%s", head)
		}
	}
}

// A cell that a spreadsheet would run gets a sign in front, and that is told.
func TestFormulas(t *testing.T) {
	table := Whole(pasted("id,note,url\n1,=2+3,"+alive+"\n2,@x,"+dead+"\n-3,a=b,"+alive), ',')
	for _, want := range []string{"\n1,'=2+3,", "\n2,'@x,", "\n-3,a=b,"} {
		if !strings.Contains(table.Text, want) {
			t.Errorf("no %q in %s", want, table.Text)
		}
	}
	if len(table.Remarks) != 1 || !strings.HasPrefix(table.Remarks[0].Fact, "2 cells began like a formula") || table.Remarks[0].Hint == "" {
		t.Errorf("%+v", table.Remarks)
	}
}

// Tabs part the cells of a table that they part, and of ours where they are asked for.
func TestTabs(t *testing.T) {
	for _, tt := range []struct {
		text  string
		comma byte
		tabs  bool
	}{
		{"id\turl\n1\t" + alive + "\n2\t" + dead, ',', true}, {"id,url\n1," + alive + "\n2," + dead, '\t', false}, {"see " + alive, '\t', true}, {"see " + alive, ',', false},
	} {
		if got := Whole(pasted(tt.text), tt.comma); got.Tabs != tt.tabs || strings.Contains(got.Text, "\t") != tt.tabs {
			t.Errorf("%.12q with %q: tabs %t in %s", tt.text, tt.comma, got.Tabs, got.Text)
		}
	}
}

// Of some reports a table is its head and their rows, in whole.
func TestOnly(t *testing.T) {
	text := "id,url\n\n7," + dead + "\n8,none\n9," + alive + "\n"
	paste := pasted(text)
	at := paste.Reports[1].Span.Offset
	rows := strings.Split(Only(paste, ',', map[int]bool{at: true}).Text, "\n")
	if len(rows) != 3 || !strings.HasPrefix(rows[0], "id,url,"+ours) || !strings.HasPrefix(rows[1], "9,") || rows[2] != "" {
		t.Errorf("%q", rows)
	}
	if rows := strings.Split(Only(paste, ',', nil).Text, "\n"); len(rows) != 2 || !strings.HasPrefix(rows[0], "id,url,") {
		t.Errorf("of none: %q", rows)
	}
	letter := pasted("see " + dead + "\nand " + alive)
	if rows := strings.Split(Only(letter, ',', map[int]bool{letter.Reports[1].Span.Offset: true}).Text, "\n"); len(rows) != 3 || !strings.HasPrefix(rows[1], "2,unverified") {
		t.Errorf("of a letter: %q", rows)
	}
}

// A second text gets no second row of names.
func TestSeveralTexts(t *testing.T) {
	s := New(',')
	first, second := s.Begin("see "+alive, true), s.Begin("and "+dead, true)
	if !strings.HasPrefix(first, "line,verdict") || second != "" || s.Own() {
		t.Errorf("%q, then %q", first, second)
	}
	if s.Begin("id,url\n1,"+alive+"\n2,"+dead, true); !s.Own() {
		t.Error("a table is its own")
	}
}

// A secret stands in no cell, wherever a quote, a cell or a row parts it.
func TestSecretsInTables(t *testing.T) {
	const secret = "not-in-the-usual-shape"
	for _, tt := range []struct{ name, text, want string }{
		{"a cell", "id,note,url\n1," + secret + "," + alive + "\n2,b," + dead, "\n1,\"‹app secret, 22 characters›\","},
		{"in quotes", "id,note,url\n1,\"a, " + secret + "\"," + alive + "\n2,b," + dead, "\n1,\"a, ‹app secret, 22 characters›\","},
		{"beside quotes", "id,note,url\n1,\"say \"\"" + secret + "\"\"\"," + alive + "\n2,b," + dead, "app secret, 22 characters"},
		{"as a head", "id," + secret + ",url\n1,a," + alive + "\n2,b," + dead, "id,\"‹app secret, 22 characters›\",url,filestack_verdict"},
		{"in the link", "id,note,url\n1,a," + alive + "&x=" + secret + "\n2,b," + dead, "app secret, 22 characters"},
		{"over two lines of a cell", "id,note,url\n1,\"" + secret[:9] + "\n" + secret[9:] + "\"," + alive + "\n2,b," + dead, ""},
	} {
		got := Whole(pasted(tt.text), ',').Text
		if strings.Contains(got, secret) || strings.Contains(got, secret[9:]) || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %s", tt.name, got)
		}
		if strings.Count(got, "\n") != strings.Count(tt.text, "\n") && tt.want != "" {
			t.Errorf("%s: rows are lost in %s", tt.name, got)
		}
	}
}

// An expiry that is no date is none, and who can act is said of links alone.
func TestCells(t *testing.T) {
	far := report.Report{Verdict: report.Unverified, Expiry: report.Expiry{OK: true, Unix: 1 << 37}}
	near := report.Report{Verdict: report.Expired, Expiry: report.Expiry{OK: true, Unix: 1<<37 - 1}, Link: report.Link{Host: "a\x1b[2J", Handle: "b\u202e", Needs: []signing.Call{signing.Read, signing.Convert}}}
	other := report.Report{Verdict: report.None, Form: report.FormOtherService}
	for _, tt := range []struct {
		name string
		r    report.Report
		want map[int]string // by column
	}{
		{"beyond dates", far, map[int]string{0: "unverified", 3: "", 7: ""}},
		{"the last date", near, map[int]string{0: "expired", 3: "link owner", 4: `a\x1b[2J`, 5: "b<U+202E>", 6: "read convert", 7: "6325-04-08T15:04:31Z"}},
		{"another's", other, map[int]string{0: "", 3: "another service"}},
	} {
		cells := cellsOf(&tt.r, triage.One(&tt.r))
		if len(cells) != len(columns) {
			t.Fatalf("%s: %d cells", tt.name, len(cells))
		}
		for i, want := range tt.want {
			if cells[i] != want && i != 0 || i == 0 && cells[i] != string(tt.r.Verdict) {
				t.Errorf("%s, %s: %q, want %q", tt.name, columns[i], cells[i], want)
			}
		}
	}
}
