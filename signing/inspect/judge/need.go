package judge

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/link"
	"policybench/signing/report"
)

// needs are the calls that a request needs; none where the text does not show
// enough of the request to tell.
type needs struct {
	set      callSet
	inferred bool // from what the calls mean, where no documentation names the request
}

// need works out which calls the request needs.
func (j *judging) need() needs {
	l := j.l
	method := strings.ToUpper(l.Link.Method)
	switch l.Form {
	case report.FormViewer:
		return needs{set: setConvert}
	case report.FormPicker, report.FormWidget:
		return needOfPicker(l)
	case report.FormPair, report.FormPolicy, report.FormJSON:
		return needOfCalls(l)
	}
	switch l.Route {
	case link.RouteMetadata:
		if l.Carried.Exif {
			return needs{set: setStat | setExif, inferred: true}
		}
		return needs{set: setStat}
	case link.RouteConvert, link.RoutePreview:
		return needs{set: setConvert}
	case link.RouteRemove:
		return needs{set: setRemove}
	case link.RouteStore:
		return needs{set: setStore}
	case link.RouteUpload, link.RoutePrefetch, link.RouteDrive, link.RouteDialog:
		return needs{set: setPick, inferred: true}
	case link.RouteCloud:
		return needs{} // nobody says which call it needs
	case link.RouteProcess:
		return j.needOfTasks(setNone)
	case link.RouteFile:
		return j.needOfFile(method)
	}
	switch l.Form {
	case report.FormStoreAPI:
		return needs{set: setStore}
	case report.FormFileAPI:
		return j.needOfFile(method)
	case report.FormDelivery, report.FormSecurityTask:
		return j.needOfDelivery(method)
	}
	return needs{}
}

// needOfPicker is for what opens the picker. One that is told where files go stores them,
// which is a call of its own: the documentation's policy for uploads to one's own bucket
// lists both.
func needOfPicker(l *request.Request) needs {
	n := needOfCalls(l)
	if len(l.Calls) == 0 && l.OnPage().Opens {
		n.set = setPick
	}
	if to := l.Storing(); n.set&setPick != 0 && (to.Path.State != request.Absent || to.Container.State != request.Absent) {
		n.set, n.inferred = n.set|setStore, true
	}
	return n
}

// needOfCalls is for a call of a library.
func needOfCalls(l *request.Request) needs {
	n := needs{inferred: l.CallsInferred}
	for _, c := range l.Calls {
		n.set |= setOf(c)
	}
	return n
}

// needOfFile is for api/file/HANDLE, where the method decides.
func (j *judging) needOfFile(method string) needs {
	switch method {
	case "DELETE":
		return needs{set: setRemove}
	case "POST", "PUT", "PATCH":
		return needs{set: setWrite}
	case "HEAD":
		return needs{} // which call it needs is undocumented
	case "GET":
		return needs{set: setRead}
	}
	if j.l.Open.Rest && !j.l.Open.File {
		return needs{} // the beginning of any request
	}
	// A bare URL may be meant for any method: it is one to read where the policy
	// does not say otherwise.
	others := setWrite | setWriteURL | setRemove | setStat
	if j.hasPolicy && j.field(keyCall) != nil && j.calls.listed&setRead == 0 && (j.calls.listed|j.calls.vague)&others != 0 {
		return needs{}
	}
	return needs{set: setRead}
}

// needOfDelivery is for the delivery host: what the tasks need, or read.
func (j *judging) needOfDelivery(method string) needs {
	l := j.l
	if method == "DELETE" {
		return needs{set: setRemove}
	}
	if method == "HEAD" { // a conversion is made all the same; which call a file needs is undocumented
		n := j.needOfTasks(setNone)
		n.inferred = true
		return n
	}
	if len(l.Link.Tasks) == 0 && l.Link.Handle == "" && len(l.Link.Handles) == 0 && l.Link.Source == "" && !l.Open.File {
		return needs{}
	}
	if l.Link.Source != "" && l.Link.Handle == "" && !strings.Contains(l.Link.Source, "/api/file/") {
		n := j.needOfTasks(setConvert) // the engine fetches what is no stored file
		n.inferred = n.inferred || len(l.Link.Tasks) == 0
		return n
	}
	return j.needOfTasks(setRead)
}

// needOfTasks joins what the tasks need. Without one that needs a call it is the
// given set.
func (j *judging) needOfTasks(otherwise callSet) needs {
	var n needs
	for _, text := range j.l.Link.Tasks {
		name := text
		if i := strings.IndexByte(text, '='); i >= 0 {
			name = text[:i]
		}
		switch name {
		case "", "fallback":
			continue // it only names another file
		case "metadata", "imagesize":
			otherwise = setNone // whether they need stat or convert is undocumented
			continue
		}
		for _, c := range link.Needs(name) {
			n.set |= setOf(c)
			n.inferred = n.inferred || c == signing.Convert && !link.KnownTask(name)
		}
	}
	if n.set == setNone {
		n.set = otherwise
	}
	return n
}
