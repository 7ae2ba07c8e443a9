package address_test

import "testing"

// nestedURLs stand in another one, or only seem to.
var nestedURLs = []row{
	{"in a path", "https://images.weserv.nl/§C/§H?policy=§P&signature=§S",
		"delivery §c handle=§H policy=§P signature=§S as=proxied"},
	{"escaped in a parameter", "https://images.weserv.nl/?url=https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S",
		"delivery §c handle=§H policy=§P signature=§S as=proxied"},
	{"not escaped in a parameter", "https://images.weserv.nl/?url=§C/§H?policy=§P&signature=§S",
		`delivery §c handle=§H policy=§P signature=§S(sent "") as=proxied; nested-not-encoded > "https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S"`},
	{"not escaped, without a query", "https://images.weserv.nl/?url=§C/§H&w=200",
		"delivery §c handle=§H as=proxied"},
	{"without a scheme", "https://images.weserv.nl/?url=cdn.filestackcontent.com/§H",
		"delivery §c handle=§H as=proxied"},
	{"escaped without a scheme", "https://images.weserv.nl/?url=cdn.filestackcontent.com%2F§H",
		"delivery §c handle=§H as=proxied"},
	{"not escaped in imgix's path", "https://acme.imgix.net/§C/§H?policy=§P&signature=§S",
		`delivery §c handle=§H policy=§P(sent "") signature=§S(sent "") as=proxied; nested-not-encoded > "https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S"`},
	{"signed by imgix", "https://acme.imgix.net/§C/§H?policy=§P&signature=§S&s=abc",
		`delivery §c handle=§H policy=§P(sent "") signature=§S(sent "") as=proxied; nested-not-encoded`},
	{"a proxy in a proxy", "https://a.example/?u=https%3A%2F%2Fb.example%2F%3Fu%3Dhttps%253A%252F%252Fcdn.filestackcontent.com%252F§H",
		"delivery §c handle=§H as=proxied"},
	{"a pair of its own inside", "§C/§K/security=p:§P,s:§S/§C/§H?policy=§P&signature=§S",
		`security-task §c key=§K source=§C/§H policy=§P signature=§S; duplicate-parameter "policy"; duplicate-parameter "signature"`},
	{"a pair of the source alone", "§C/§K/resize=width:200/§C/§H?policy=§P&signature=§S",
		`delivery §c key=§K source=§C/§H tasks=resize=width:200 policy=§P signature=§S; pair-beside-task "resize"`},
	{"a fallback's", "§C/§K/security=p:§P,s:§S,fallback=file:§H?policy=§P&signature=§S/§H",
		"security-task §c key=§K handle=§H policy=§P signature=§S; inside (delivery route=delivery handle=§H policy=§P signature=§S)"},
	{"nobody's inside", "https://a.example/filestack?u=https%3A%2F%2Fexample.com%2Fa",
		"nothing"},
	{"a name in a path is none", "https://a.example/cdn.filestackcontent.com.html",
		"nothing"},
	{"an escaped source with a pair of its own", "§C/§K/security=p:§P,s:§S/https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S",
		"security-task §c key=§K source=§C/§H?policy=§P&signature=§S policy=§P signature=§S; inside (delivery §c handle=§H policy=§P signature=§S)"},
	{"an escaped source with the only pair", "§C/§K/resize=width:9/https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S",
		`delivery §c key=§K source=§C/§H?policy=§P&signature=§S tasks=resize=width:9 policy=§P signature=§S; pair-beside-task "resize"`},
	{"the parameter of a path", `src="/_next/image?url=§C/§H?policy=§P&signature=§S&w=3"`,
		`delivery §c handle=§H policy=§P signature=§S(sent ""); nested-not-encoded > "https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S"`},
	{"the parameter of a path, escaped", `src="/_next/image?url=https%3A%2F%2Fcdn.filestackcontent.com%2F§H&w=3"`,
		"nothing"},
	{"a fallback without a pair", "§C/§K/security=p:§P,s:§S,fallback=file:§H/§H",
		"security-task §c key=§K handle=§H policy=§P signature=§S"},
	{"imgix's own parameters behind", "https://acme.imgix.net/§C/§H?policy=§P&signature=§S&w=200",
		`delivery §c handle=§H policy=§P(sent "") signature=§S(sent "") as=proxied; nested-not-encoded > "https%3A%2F%2Fcdn.filestackcontent.com%2F§H%3Fpolicy%3D§P%26signature%3D§S?"`},
	{"a pair among others' parameters", "https://a.example/?url=§C/§H?policy=§P&w=1&signature=§S",
		`delivery §c handle=§H policy=§P signature=§S(sent "") as=proxied; nested-not-encoded`},
}

func TestNested(t *testing.T) {
	check(t, nestedURLs, whole)
}
