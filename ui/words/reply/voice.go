package reply

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/redact"
	"policybench/ui/words/listing"
	"policybench/ui/words/reply/everyday"
)

// VoiceFor chooses the voice by what was sent: whoever writes code, or shows some, is
// answered as a developer.
func VoiceFor(paste *redact.Paste) Voice { return fitting(paste.Reports, paste.Unmasked()) }

// fitting chooses the voice by what was sent.
func fitting(reports []report.Report, text string) Voice {
	links := false
	for _, r := range reports {
		switch r.Form {
		case report.FormDelivery, report.FormFileAPI, report.FormSecurityTask:
			links = true
		case report.FormMessage, report.FormOtherService, report.FormSecret:
			links = links || r.Form != report.FormSecret // customers quote what they see
			if f := r.Find(report.CodeServerMessage); f != nil && len(f.Args) > 0 && everyday.SetUp.Has(f.Args[0]) {
				return Developer
			}
		default:
			return Developer
		}
		if r.Link.Method != "" || r.Has(report.CodeRunTimeValue) || r.Has(report.CodePlaceholder) {
			return Developer
		}
	}
	for _, sign := range []string{"curl ", "</", "/>", "=>", "();", "import ", "function ", "const ", "HTTP/", "Authorization:", "status code", "console.", "{\"", "CORS", "Access to ", "Uncaught "} {
		if strings.Contains(text, sign) {
			return Developer
		}
	}
	if !links && text != "" && len(reports) > 0 {
		return Developer
	}
	return Customer
}

// dangerous are the policies and signatures with which files could be changed or deleted
// by whoever reads the reply.
func dangerous(reports []report.Report) []string {
	var values []string
	report.Each(reports, func(r report.Report) {
		if r.Alive == report.No {
			return
		}
		if slices.ContainsFunc(r.Link.Needs, changes) {
			values = append(values, r.Security.Policy, r.Security.Signature)
		} else if listsChanges(&r) {
			values = append(values, r.Security.Signature) // the policy alone opens nothing, and is to be mended
		}
	})
	return values
}

// changes reports whether files can be changed or deleted with a call.
func changes(c signing.Call) bool {
	return c == signing.Write || c == signing.WriteURL || c == signing.Remove || c == signing.Store
}

// listsChanges reports whether a policy lists such a call, for whatever it is used here.
func listsChanges(r *report.Report) bool {
	for _, p := range r.Allows {
		if p.Allowed == report.Yes && changes(p.Call) && strings.Contains(r.Policy.JSON, `"`+string(p.Call)+`"`) {
			return true
		}
	}
	return false
}

// Gathered is [Reply] to whoever sent a text that is too long to be held.
func Gathered(g *listing.Gathered, opts Options) string {
	paste := g.Paste()
	return replyTo(paste, g.Listing(paste, opts.At), opts)
}
