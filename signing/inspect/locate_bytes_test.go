package inspect

import (
	"testing"

	"policybench/signing/report"
)

// carriersOfBytes hold the pair as Python writes bytes.
var carriersOfBytes = []carrierCase{
	{"bytes in a query", `https://cdn.filestackcontent.com/§H?policy=b'§P'&signature=§S`, report.FormDelivery, "", "quotes"},
	{"bytes in a query, both", `https://cdn.filestackcontent.com/§H?policy=b'§P'&signature=b'§S'`, report.FormDelivery, "", "quotes"},
	{"bytes with double quotes", `https://cdn.filestackcontent.com/§H?policy=b"§P"&signature=§S`, report.FormDelivery, "", "quotes"},
	{"bytes, encoded", `https://cdn.filestackcontent.com/§H?policy=b%27§E%27&signature=§S`, report.FormDelivery, "", "quotes"},
	{"bytes, signature last in a line", "see https://cdn.filestackcontent.com/§H?policy=§P&signature=b'§S'\nthanks", report.FormDelivery, "", "quotes"},
	{"bytes in a task", `https://cdn.filestackcontent.com/security=policy:b'§P',signature:§S/§H`, report.FormSecurityTask, "", "quotes"},
	{"bytes in a task, both", `https://cdn.filestackcontent.com/security=p:b'§P',s:b'§S'/§H`, report.FormSecurityTask, "", "quotes"},
	{"bytes in a literal", `url = "https://cdn.filestackcontent.com/§H?policy=b'§P'&signature=§S"`, report.FormDelivery, "", "quotes"},
	{"bytes in a literal, escaped", `url = 'https://cdn.filestackcontent.com/§H?policy=b\'§P\'&signature=§S'`, report.FormDelivery, "", "quotes"},
	{"bytes in JSON", `{"url": "https://cdn.filestackcontent.com/§H?policy=b'§P'&signature=§S"}`, report.FormDelivery, "", "quotes"},
	// Python shows its own values so; nothing is sent like this.
	{"a listing of bytes", "filestack\npolicy = b'§P'\nsignature = '§S'", report.FormPair, "-", ""},
}

// A quote that only follows a b ends the URL as ever.
func TestBytesEndNothingElse(t *testing.T) {
	for _, text := range []string{
		`<a href='https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&cache=b'>x</a>`,
		`curl 'https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&dl=b' -o b`,
		`fetch('https://cdn.filestackcontent.com/§H?policy=§P&signature=§S&x=b'+'0123456789abcdef0123'+'')`,
	} {
		text = carrying.Replace(text)
		reports := Inspect(text, Options{At: wildAt})
		if len(reports) != 1 || problemsOf(reports[0]) != "" || reports[0].Security.Signature != carriedSignature {
			t.Errorf("%s: %v %s", text, outline(reports), problemsOf(reports[0]))
		}
	}
}
