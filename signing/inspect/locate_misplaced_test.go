package inspect

import "policybench/signing/report"

import "testing"

// misplacedPairs stand where nothing reads them, under another name or sign.
var misplacedPairs = []carrierCase{
	{"a task in the query", `https://cdn.filestackcontent.com/§H?security=policy:§P,signature:§S`, report.FormDelivery, "", "task-after-handle"},
	{"a task among the parameters", `https://cdn.filestackcontent.com/§H?dl=true&security=p:§P,s:§S&cache=false`, report.FormDelivery, "", "task-after-handle"},
	{"a faulty task in the query", `https://cdn.filestackcontent.com/§H?security=policy=§P,signature=§S`, report.FormDelivery, "", "equals-in-task task-after-handle"},
	{"short names in the query", `https://cdn.filestackcontent.com/§H?p=§P&s=§S`, report.FormDelivery, "", "parameter-case"},
	{"short names on the File API", `https://www.filestackapi.com/api/file/§H?key=§K&p=§E&s=§S`, report.FormFileAPI, "", "parameter-case"},
	{"colons in the query", `https://cdn.filestackcontent.com/§H?policy:§P&signature:§S`, report.FormDelivery, "", "parameter-case"},
	{"a colon for one", `https://cdn.filestackcontent.com/§H?policy=§P&signature:§S`, report.FormDelivery, "", "parameter-case"},
	{"a semicolon between", `https://cdn.filestackcontent.com/§H?policy=§P;signature=§S`, report.FormDelivery, "", "parameter-case"},
	{"a bar between", `https://cdn.filestackcontent.com/§H?policy=§P|signature=§S`, report.FormDelivery, "", "parameter-case"},
	{"a bar between, the signature first", `https://cdn.filestackcontent.com/§H?signature=§S|policy=§P`, report.FormDelivery, "", "parameter-case"},
	{"a comma between", `https://cdn.filestackcontent.com/§H?policy=§P,signature=§S`, report.FormDelivery, "", "parameter-case"},
	{"the policy misspelled", `https://cdn.filestackcontent.com/§H?polcy=§P&signature=§S`, report.FormDelivery, "", "parameter-case"},
	{"the signature misspelled", `https://cdn.filestackcontent.com/§H?policy=§P&signiture=§S`, report.FormDelivery, "", "parameter-case"},
	{"the signature cut", `https://cdn.filestackcontent.com/§H?policy=§P&sig=§S`, report.FormDelivery, "", "parameter-case"},
	{"the signature cut, own host", `https://cdn.files.example.com/§H?policy=§P&sig=§S`, report.FormDelivery, "", "parameter-case"},
	{"both misspelled, quoted", `<img src="https://cdn.filestackcontent.com/§H?polciy=§P&signture=§S">`, report.FormDelivery, "", "parameter-case"},
	{"a task without its name", `https://cdn.filestackcontent.com/policy:§P,signature:§S/§H`, report.FormSecurityTask, "", "equals-in-task"},
	{"a short task without its name", `https://cdn.filestackcontent.com/p:§P,s:§S/§H`, report.FormSecurityTask, "", "equals-in-task"},
	{"a task without its name behind others", `https://cdn.filestackcontent.com/§K/resize=width:100/signature:§S,policy:§P/§H`, report.FormSecurityTask, "", "equals-in-task"},
	{"a task under another name", `https://cdn.filestackcontent.com/secure=policy:§P,signature:§S/§H`, report.FormSecurityTask, "", "task-unknown"},
	{"a task under any name", `https://cdn.filestackcontent.com/auth=policy:§P,signature:§S/resize=width:100/§H`, report.FormSecurityTask, "", "task-unknown"},
	{"a task of values alone", `https://cdn.filestackcontent.com/security=§P,§S/§H`, report.FormSecurityTask, "", "equals-in-task"},
	{"a task behind an external source", `https://cdn.filestackcontent.com/§K/resize=width:100/https://img.example.com/a.png/security=p:§P,s:§S`, report.FormSecurityTask, "-", "task-after-handle"},
	{"a task behind an alias", `https://cdn.filestackcontent.com/§K/resize=width:100/src://store/a.png/security=policy:§P,signature:§S`, report.FormSecurityTask, "-", "task-after-handle"},
	{"a task within an external source", `https://cdn.filestackcontent.com/§K/resize=width:100/https://img.example.com/security=p:§P,s:§S/a.png`, report.FormSecurityTask, "-", "task-after-handle"},
	{"a task's options behind the hash", `https://cdn.filestackcontent.com/§H#policy:§P,signature:§S`, report.FormSecurityTask, "", "in-fragment"},
	{"short options behind the hash", `https://cdn.filestackcontent.com/§H#p:§P,s:§S`, report.FormSecurityTask, "", "in-fragment"},
	{"no question mark until behind the pair", `https://cdn.filestackcontent.com/§H&policy=§P&signature=§S?dl=true`, report.FormDelivery, "", "no-question-mark"},
	{"no question mark until behind the policy", `https://www.filestackapi.com/api/file/§H&policy=§P?signature=§S`, report.FormFileAPI, "", "no-question-mark"},
	{"curly quotes around the values", `https://cdn.filestackcontent.com/security=policy:“§P”,signature:“§S”/§H`, report.FormSecurityTask, "", "quotes"},
	{"curly quotes around one value, in a page", `<img src="https://cdn.filestackcontent.com/security=policy:„§P“,signature:§S/§H">`, report.FormSecurityTask, "", "quotes"},
	{"curly quotes around a task's file", `https://cdn.filestackcontent.com/security=p:§P,s:§S/watermark=file:“§H”,size:10/§H`, report.FormSecurityTask, "", "quotes"},
	{"a curly quote before the pair", `https://cdn.filestackcontent.com/§H?”policy=§P&signature=§S`, report.FormDelivery, "", "quotes"},
	{"a quote before the pair", `https://cdn.filestackcontent.com/§H?"signature=§S&policy=§P`, report.FormDelivery, "", "quotes"},
	{"a blank in the host, quotes in a task", "https://cdn.filestackcon tent.com/security=p:§P,s:§S/watermark=file:\"§H\",size:10/§H", report.FormSecurityTask, "", "whitespace"},
	{"a line end in the host, quotes in the pair", "https://cdn.filesta\nckcontent.com/security=policy:\"§P\",signature:\"§S\"/§H", report.FormSecurityTask, "", "line-break"},
	{"a blank before the key's name", "curl 'https://www.filestackapi.com/api/file/§H? key=§K&policy=§P&signature=§S'", report.FormFileAPI, "", "whitespace"},
	{"a hard blank before the key's name", "curl 'https://www.filestackapi.com/api/file/§H?\u00a0key=§K&policy=§P&signature=§S'", report.FormFileAPI, "", "whitespace"},
	{"two blanks in a quoted policy", `https://cdn.filestackcontent.com/security=policy:"§a  §b",signature:§S/§H`, report.FormSecurityTask, "", "whitespace"},
	{"blanks at two places of a quoted policy", `https://cdn.filestackcontent.com/security=policy:" §a §b",signature:§S/§H`, report.FormSecurityTask, "", "whitespace"},
	{"a task with one name", `https://cdn.filestackcontent.com/security=policy:§P,§S/§H`, report.FormSecurityTask, "", "equals-in-task"},
}

// elsewhere are healthy texts with what could be taken for a misplaced pair.
var elsewhere = []string{
	`https://cdn.filestackcontent.com/security=p:§P,s:§S/security=p:§P,s:§S/§H`,
	`https://cdn.filestackcontent.com/§K/security=p:§P,s:§S/resize=width:100/https://img.example.com/security=high/a.png`,
	`https://cdn.filestackcontent.com/§K/resize=width:100/https://img.example.com/security=high`,
	`https://cdn.filestackcontent.com/security=p:§P,s:§S/§H#p:1,s:2`,
	`https://cdn.filestackcontent.com/security=policy:"§P",signature:"§S"/§H`,
	`“https://cdn.filestackcontent.com/security=p:§P,s:§S/§H”`,
	`https://cdn.filestackcontent.com/§H?p=1&s=2`,
	`https://cdn.filestackcontent.com/§H?s=§S`,
	`https://cdn.filestackcontent.com/§H?sig=§S&v=2`,
	`https://cdn.filestackcontent.com/§H?security=high`,
	`https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&s=§S&p=1&sig=§S`,
	`https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&security=none`,
	`https://cdn.filestackcontent.com/§H?policy=§P&signature=§S, policy=none`,
	`https://cdn.filestackcontent.com/§K/resize=width:100/§H`,
	`https://cdn.filestackcontent.com/§K/pages=p:1,s:2/§H`,
	`https://cdn.filestackcontent.com/§K/resize=width:100/https://img.example.com/a?p=§P&s=§S`,
	`https://img.example.com/a?p=§P&s=§S`,
	`https://img.example.com/p:1,s:2/a.png`,
	`https://cdn.filestackcontent.com/security=policy:§P,signature:§S/§H?s=§S`,
	`see policy:§P,signature:§S`,
}

func TestMisplacedIsNoneOfTheOthers(t *testing.T) {
	for _, text := range elsewhere {
		text = carrying.Replace(text)
		for _, r := range Inspect(text, Options{At: wildAt}) {
			if got := problemsOf(r); got != "" {
				t.Errorf("%s: %s", text, got)
			}
		}
	}
}

// Of two security tasks nobody says which counts: a second one is never passed over.
func TestSecondSecurityTask(t *testing.T) {
	for _, c := range []struct {
		name, second string
		level        report.Level
	}{
		{"the same", "security=policy:§P,signature:§S", report.Warning},
		{"the same, short and quoted", `security=p:"§P",s:"§S"`, report.Warning},
		{"another policy", "security=p:eyJleHBpcnkiOjE4OTM0NTYwMDB9,s:§S", report.Problem},
		{"another signature", "security=p:§P,s:" + carriedSignature[1:] + "0", report.Problem},
	} {
		text := carrying.Replace("https://cdn.filestackcontent.com/security=p:§P,s:§S/resize=width:100/" + c.second + "/§H")
		reports := Inspect(text, Options{At: wildAt, Keys: sampleKeys()})
		if len(reports) != 1 {
			t.Fatalf("%s: %v", c.name, describe(reports))
		}
		f := reports[0].Find(report.CodeDuplicateParameter)
		if f == nil || f.Level != c.level || f.Basis != report.Undocumented {
			t.Errorf("%s: %+v", c.name, f)
		}
		if got := reports[0].Link.Tasks; len(got) != 1 || got[0] != "resize=width:100" {
			t.Errorf("%s: tasks %q", c.name, got)
		}
	}
}
