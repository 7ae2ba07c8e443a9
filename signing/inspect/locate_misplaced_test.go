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
	{"a task with one name", `https://cdn.filestackcontent.com/security=policy:§P,§S/§H`, report.FormSecurityTask, "", "equals-in-task"},
}

// elsewhere are healthy texts with what could be taken for a misplaced pair.
var elsewhere = []string{
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
