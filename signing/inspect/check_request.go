package inspect

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/link"
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
	j.handle, j.source = j.fitsHandle(), j.fitsSource()
	if j.hasPolicy {
		j.checkNeeds()
	}
}

// checkUnsigned says that no pair is there at all: a problem where one is needed
// even with the app's security switched off.
func (j *judging) checkUnsigned() {
	if j.hasPolicy || j.hasSignature {
		return
	}
	if j.l.Policy.State == request.Empty && j.l.Signature.State == request.Empty {
		j.add(Problem, CodePlaceholder, Inferred, "security", slices.Concat(j.l.Policy.Spans, j.l.Signature.Spans), "", shape.Nothing.Reason())
		return
	}
	if j.l.Carried.Basic {
		j.add(Note, CodeUnsigned, Documented, "security", nil, "basic")
		return
	}
	always := j.needs.set & (setRemove | setWrite | setWriteURL | setRunWorkflow)
	if always == setNone {
		j.add(Note, CodeUnsigned, Documented, "security", nil, "")
		return
	}
	j.add(Problem, CodeUnsigned, Documented, "security", nil, string(always.calls()[0]))
}

// checkStandIns: a request that names no file or no app is refused.
func (j *judging) checkStandIns() {
	for i := range j.l.Forgiven {
		f := &j.l.Forgiven[i]
		if f.Code == CodePlaceholder && f.Level == Problem && strings.HasPrefix(f.Part, "link.") {
			j.denied = true
		}
	}
}

// checkDelete knows that files are deleted through the File API alone.
func (j *judging) checkDelete() {
	if j.l.Form != FormDelivery && j.l.Form != FormSecurityTask || j.l.Route != link.RouteNone && j.l.Route != link.RouteDelivery {
		return
	}
	switch {
	case j.needs.set == setRemove:
		j.denied = true
		j.add(Problem, CodeDeleteOnCDN, Documented, "link", j.whole(), "method")
	case j.calls.listed == setRemove && j.l.Link.Method == "":
		j.add(Note, CodeDeleteOnCDN, Documented, "link", j.whole(), "policy")
	}
}

// checkAPIKey knows which requests are refused without the API key although they
// carry a pair.
func (j *judging) checkAPIKey() {
	l := j.l
	if l.Link.APIKey != "" || l.Open.Key || l.Carried.Basic && l.Form == FormFileAPI {
		return
	}
	what := ""
	kind := link.KindOf(l.Link.Source)
	switch {
	case l.Route == link.RouteStore, l.Form == FormStoreAPI:
		what = "store"
	case l.Form == FormFileAPI && j.needs.set == setRemove:
		what = "delete"
	case l.Form != FormDelivery && l.Form != FormSecurityTask:
	case kind == link.External:
		what = "source"
	case kind == link.Alias:
		what = "alias"
	}
	if what != "" {
		j.denied = true
		j.add(Problem, CodeAPIKeyMissing, Documented, "link.apiKey", j.whole(), what)
	}
}

func (j *judging) checkHost() {
	host := j.l.Link.Host
	if j.l.Host != request.NoHost && strings.EqualFold(j.l.Scheme, "http") {
		j.add(Warning, CodeInsecureHTTP, Inferred, "link.host", j.whole(), host)
	}
	switch j.l.Host {
	case request.LegacyHost:
		j.add(Note, CodeLegacyHost, Documented, "link.host", j.whole(), host)
	case request.CustomHost:
		if near := link.NearHost(host); near != "" {
			j.add(Note, CodeCustomHost, Inferred, "link.host", j.whole(), host, near)
			break
		}
		j.add(Note, CodeCustomHost, Inferred, "link.host", j.whole(), host)
	case request.ProxiedHost:
		j.add(Note, CodeProxied, Inferred, "link.host", j.whole(), host)
	}
}

// checkPage knows where a page puts the pair so that no library reads it.
func (j *judging) checkPage() {
	if j.l.OnPage().Flat {
		switch j.l.OnPage().Library {
		case request.CurrentLibrary:
			j.add(Problem, CodeInitFormIgnored, Documented, "text", j.whole(), "current")
		case request.UnknownLibrary:
			j.add(Warning, CodeInitFormIgnored, Documented, "text", j.whole(), "")
		}
	}
	if j.l.OnPage().AttributesOnly {
		j.add(Problem, CodeViewerAttributes, Inferred, "text", j.whole())
	}
}

// whole is the place of the whole thing.
func (j *judging) whole() []Span { return j.spot(j.l.Span.Offset, j.l.Span.Length) }

// checkNeeds says which of the needed calls the policy refuses, and for which
// other reason the request is refused.
func (j *judging) checkNeeds() {
	call := j.field(keyCall)
	for i := range callNames {
		if j.needs.set&(1<<i) == 0 {
			continue
		}
		answer, why := j.permits(1 << i)
		if answer != No {
			continue
		}
		basis := Documented
		if j.needs.inferred || why == CodeCallWrongCase {
			basis = Inferred
		}
		if call == nil {
			j.add(Problem, CodeCallDenied, basis, "policy.call", nil, string(callNames[i]), "")
			continue
		}
		j.about(keyCall, Problem, CodeCallDenied, basis, string(callNames[i]), j.calls.names())
	}
	if j.handle == No {
		j.about(keyHandle, Problem, CodeHandleDiffers, Documented, j.text(keyHandle), strings.Join(handlesOf(&j.l.Link), ", "))
	}
	if j.source == No {
		j.about(keyURL, Problem, CodeSourceDenied, Documented, j.text(keyURL), j.l.Link.Source)
	}
}

// handlesOf are all files of a request.
func handlesOf(l *Link) []string {
	if len(l.Handles) == 0 && l.Handle != "" {
		return []string{l.Handle}
	}
	return l.Handles
}

// fitsHandle answers whether the request's file is the policy's. Of several, as in
// a collage, one is enough; of an external source nobody documents it. Where the
// text shows no file there is nothing that could differ.
func (j *judging) fitsHandle() Answer {
	f, request := j.field(keyHandle), &j.l.Link
	if f == nil || f.Kind == signing.Null || request.Handle == "" && len(request.Handles) == 0 && request.Source == "" {
		return Yes
	}
	want, ok := f.Text()
	if ok && !shape.MayBeHandle(want) {
		return Unknown
	}
	answer := Unknown
	for _, handle := range handlesOf(request) {
		if answer = fits(want, handle, answer); answer == Yes {
			return Yes
		}
	}
	if answer == No && !j.surelyHandle() {
		return Unknown
	}
	return answer
}

// surelyHandle reports whether what was taken for the request's file is one: beside
// a pair in code it may be any other file, and on a host that is only recognised by
// its shape any word.
func (j *judging) surelyHandle() bool {
	switch {
	case j.l.Form == FormPair:
		return false
	case j.l.Host == request.CustomHost:
		return len(shape.FileOf(j.l.Link.Handle)) == shape.HandleLength
	}
	return true
}

// fits compares with one file of the request; a stand-in for a handle says nothing.
func fits(want, handle string, before Answer) Answer {
	if handle == want && want != "" {
		return Yes
	}
	if handle = shape.FileOf(handle); !shape.MayBeHandle(handle) {
		return before
	}
	return yesIf(handle == want)
}

// fitsSource answers whether the policy's url lets an external source through.
// Whether it limits more than transformations is contradicted, so there it stays
// unknown.
func (j *judging) fitsSource() Answer {
	source := j.l.Link.Source
	f := j.field(keyURL)
	if f == nil || f.Kind == signing.Null || source == "" {
		return Yes
	}
	pattern, ok := f.Text()
	if !ok || j.needs.set&setConvert == 0 || link.KindOf(source) != link.External {
		return Unknown
	}
	return matches(pattern, source)
}
