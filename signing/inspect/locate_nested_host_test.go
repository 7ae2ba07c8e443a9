package inspect

import "policybench/signing/report"

import "testing"

var carriersOfProxies = []carrierCase{
	{name: "proxy, no scheme, encoded", text: `https://wsrv.nl/?url=cdn.filestackcontent.com%2F§H%3Fpolicy%3D§F%26signature%3D§S&w=300`, form: report.FormDelivery},
	{name: "proxy, no scheme, task", text: `https://wsrv.nl/?url=cdn.filestackcontent.com/security=policy:§P,signature:§S/§H&w=300`, form: report.FormSecurityTask},
	{name: "proxy, no scheme", text: `https://wsrv.nl/?url=cdn.filestackcontent.com/§H?policy=§P&signature=§S&w=300`, form: report.FormDelivery, problems: "nested-not-encoded"},
	{name: "proxy, no scheme, two slashes", text: `https://wsrv.nl/?url=//cdn.filestackcontent.com/§H?policy=§P&signature=§S&w=300`, form: report.FormDelivery, problems: "nested-not-encoded"},
	{name: "proxy, ssl", text: `https://images.weserv.nl/?url=ssl:www.filestackapi.com/api/file/§H?policy=§P&signature=§S&w=300`, form: report.FormFileAPI, problems: "nested-not-encoded"},
	{name: "proxy, in the path", text: `https://cdn.statically.io/img/cdn.filestackcontent.com/security=policy:§P,signature:§S/§H`, form: report.FormSecurityTask},
}

func init() { carriers = append(carriers, replaceAll(carriersOfProxies)...) }

func TestHostNamedInAnAddress(t *testing.T) {
	for _, text := range []string{
		"https://example.com/?ref=cdn.filestackcontent.com/",
		"https://example.com/docs/filestackapi.com/api",
		"https://builtwith.com/filestackcontent.com",
		"https://example.com/?q=site:filestackcontent.com+policy=&signature=",
	} {
		if r := Inspect(text, Options{At: wildAt}); len(r) > 0 {
			t.Errorf("%s: %v", text, describe(r))
		}
	}
}
