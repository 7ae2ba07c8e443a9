package judge

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
	"policybench/signing/report"
)

// checkRequest compares the request with the policy and with what Filestack's
// hosts ask of it.
func (j *judging) checkRequest() {
	j.needs = j.need()
	j.checkUnsigned()
	j.checkStandIns()
	j.checkDelete()
	j.checkAPIKey()
	j.checkHost()
	j.checkPage()
	j.handle, j.source, j.store = j.fitsHandle(), j.fitsSource(), j.fitsStore()
	if j.hasPolicy {
		j.checkNeeds()
	}
}

// checkDelete knows that files are deleted through the File API alone.
func (j *judging) checkDelete() {
	if j.l.Form != report.FormDelivery && j.l.Form != report.FormSecurityTask || j.l.Route != link.RouteNone && j.l.Route != link.RouteDelivery {
		return
	}
	switch {
	case j.needs.set == setRemove:
		j.denied = true
		j.add(report.Problem, report.CodeDeleteOnCDN, report.Documented, "link", j.whole(), "method")
	case j.calls.listed == setRemove && j.l.Link.Method == "":
		j.add(report.Note, report.CodeDeleteOnCDN, report.Documented, "link", j.whole(), "policy")
	}
}

// checkAPIKey knows which requests are refused without the API key although they
// carry a pair.
func (j *judging) checkAPIKey() {
	l := j.l
	if l.Link.APIKey != "" || l.Open.Key || l.Carried.Base && !j.hasPolicy && !j.hasSignature || l.Carried.Basic && l.Form == report.FormFileAPI {
		return
	}
	what := ""
	kind := link.KindOf(l.Link.Source)
	switch {
	case l.Route == link.RouteStore, l.Form == report.FormStoreAPI:
		what = "store"
	case l.Form == report.FormFileAPI && j.needs.set == setRemove:
		what = "delete"
	case l.Form != report.FormDelivery && l.Form != report.FormSecurityTask:
	case kind == link.External:
		what = "source"
	case kind == link.Alias:
		what = "alias"
	}
	if what != "" {
		j.denied = true
		j.add(report.Problem, report.CodeAPIKeyMissing, report.Documented, "link.apiKey", j.whole(), what)
	}
}

func (j *judging) checkHost() {
	host := j.l.Link.Host
	if j.l.Host != request.NoHost && strings.EqualFold(j.l.Scheme, "http") {
		if j.hasPolicy || j.hasSignature {
			j.add(report.Warning, report.CodeInsecureHTTP, report.Inferred, "link.host", j.whole(), host)
		} else {
			j.add(report.Warning, report.CodeInsecureHTTP, report.Inferred, "link.host", j.whole(), host, "unsigned")
		}
	}
	switch j.l.Host {
	case request.LegacyHost:
		j.add(report.Note, report.CodeLegacyHost, report.Documented, "link.host", j.whole(), host)
	case request.CustomHost:
		j.add(report.Note, report.CodeCustomHost, report.Inferred, "link.host", j.whole(), host)
	case request.ProxiedHost:
		j.add(report.Note, report.CodeProxied, report.Inferred, "link.host", j.whole(), host)
	}
}

// checkPage knows where a page puts the pair so that no library reads it.
func (j *judging) checkPage() {
	if j.l.OnPage().Flat {
		switch j.l.OnPage().Library {
		case request.CurrentLibrary:
			j.add(report.Problem, report.CodeInitFormIgnored, report.Documented, "text", j.whole(), "current")
		case request.UnknownLibrary:
			j.add(report.Warning, report.CodeInitFormIgnored, report.Documented, "text", j.whole(), "")
		}
	}
	if where := j.l.Carried.Unread; where != "" {
		j.add(report.Problem, report.CodePairUnread, report.Inferred, "text", j.whole(), where)
	}
	if j.l.OnPage().AttributesOnly {
		j.add(report.Problem, report.CodeViewerAttributes, report.Inferred, "text", j.whole())
	}
}

// whole is the place of the whole thing.
func (j *judging) whole() []report.Span { return j.spot(j.l.Span.Offset, j.l.Span.Length) }

// checkNeeds says which of the needed calls the policy refuses, and for which
// other reason the request is refused.
func (j *judging) checkNeeds() {
	call := j.field(keyCall)
	for i := range callNames {
		if j.needs.set&(1<<i) == 0 {
			continue
		}
		answer, why := j.permits(1 << i)
		if answer != report.No {
			continue
		}
		basis := report.Documented
		if j.needs.inferred || why == report.CodeCallWrongCase {
			basis = report.Inferred
		}
		if call == nil {
			j.add(report.Problem, report.CodeCallDenied, basis, "policy.call", nil, string(callNames[i]), "")
			continue
		}
		j.about(keyCall, report.Problem, report.CodeCallDenied, basis, string(callNames[i]), j.calls.names())
	}
	if j.handle == report.No {
		j.about(keyHandle, report.Problem, report.CodeHandleDiffers, report.Documented, j.text(keyHandle), strings.Join(handlesOf(&j.l.Link), ", "))
	}
	if j.source == report.No {
		j.about(keyURL, report.Problem, report.CodeSourceDenied, report.Documented, j.text(keyURL), j.l.Link.Source)
	}
}

// handlesOf are all files of a request.
func handlesOf(l *report.Link) []string {
	if len(l.Handles) == 0 && l.Handle != "" {
		return []string{l.Handle}
	}
	return l.Handles
}

// fitsHandle answers whether the request's file is the policy's. Of several, as in
// a collage, one is enough; of an external source nobody documents it. Where the
// text shows no file there is nothing that could differ.
func (j *judging) fitsHandle() report.Answer {
	f, request := j.field(keyHandle), &j.l.Link
	if f == nil || f.Kind == signing.Null {
		return report.Yes
	}
	if request.Handle == "" && len(request.Handles) == 0 && request.Source == "" {
		if j.l.Open.File {
			return report.Unknown // any file may come there
		}
		return report.Yes
	}
	want, ok := f.Text()
	if !ok || !shape.MayBeHandle(want) {
		return report.Unknown // what a list of files means is undocumented
	}
	answer := report.Unknown
	for _, handle := range handlesOf(request) {
		if answer = fits(want, handle, answer); answer == report.Yes {
			return report.Yes
		}
	}
	if answer == report.No && !j.surelyHandle() {
		return report.Unknown
	}
	return answer
}

// surelyHandle reports whether what was taken for the request's file is one: beside
// a pair in code it may be any other file, and on a host that is only recognised by
// its shape any word.
func (j *judging) surelyHandle() bool {
	switch {
	case j.l.Form == report.FormPair:
		return false
	case j.l.Host == request.CustomHost:
		return len(shape.FileOf(j.l.Link.Handle)) == shape.HandleLength
	}
	return true
}

// fits compares with one file of the request; a stand-in for a handle says nothing.
func fits(want, handle string, before report.Answer) report.Answer {
	if handle == want && want != "" {
		return report.Yes
	}
	if handle = shape.FileOf(handle); !shape.MayBeHandle(handle) {
		return before
	}
	return yesIf(handle == want)
}

// fitsSource answers whether the policy's url lets an external source through.
// Whether it limits more than transformations is contradicted, so there it stays
// unknown.
func (j *judging) fitsSource() report.Answer {
	source := j.l.Link.Source
	f := j.field(keyURL)
	if f == nil || f.Kind == signing.Null || source == "" {
		return report.Yes
	}
	pattern, ok := f.Text()
	if !ok || j.needs.set&setConvert == 0 || link.KindOf(source) != link.External {
		return report.Unknown
	}
	return matches(pattern, source)
}
