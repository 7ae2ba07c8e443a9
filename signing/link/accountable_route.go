package link

import (
	"slices"
	"strings"
)

// paths are the documented ones that name no task, as the words that each segment may be.
// They are written with "*" for a handle, which any word may be, and with "|" between words.
var paths = pathsOf(
	"api file * metadata|convert|remove",
	"api store S3|gcs|azure|rackspace|dropbox *",
	"api preview *",
	"multipart start|upload|commit|complete|abort",
	"prefetch",
	"process",
	"folder list",
	"store",
	"metadata",
	"auth logout",
	"dialog open|save|comm_iframe",
)

func pathsOf(written ...string) (paths [][][]string) {
	for _, path := range written {
		var segments [][]string
		for _, words := range strings.Fields(path) {
			segments = append(segments, strings.Split(words, "|"))
		}
		paths = append(paths, segments)
	}
	return paths
}

// route accounts for a word of a path that is no task.
func (a *accountant) route(i int, s Piece) {
	a.piece(PartRoute, s)
	if a.r.Route == RouteStore && comesLater(s.Text) {
		return // store/${provider}
	}
	if a.r.Route == RouteDelivery && a.role != RoleAPI || comesLater(s.Text) {
		if i > 0 || a.role == RoleDelivery || a.role == RoleProcess {
			a.routeFault(s)
		}
		return
	}
	switch a.r.Route {
	case RouteMetadata:
		if i == len(a.u.Segments)-1 && s.Text == "metadata" {
			return
		}
	}
	if !a.leads(i) {
		a.routeFault(s)
	}
}

// routeFault notes once where a path begins to lead nowhere.
func (a *accountant) routeFault(s Piece) {
	for i := range a.faults {
		if a.faults[i].Kind == FaultRoute {
			return
		}
	}
	a.fault(FaultRoute, s, "")
}

// leads reports whether a documented path has the first segments up to i.
func (a *accountant) leads(i int) bool {
	for _, path := range paths {
		if a.follows(path, i) {
			return true
		}
	}
	return false
}

// follows reports whether the segments up to last are as a path has them.
func (a *accountant) follows(path [][]string, last int) bool {
	if last >= len(path) {
		return false
	}
	for i, words := range path[:last+1] {
		if words[0] != "*" && !slices.Contains(words, a.u.Segments[i].Text) {
			return false
		}
	}
	return true
}

// oddUser is the name of a user before a host that serves files: HTTP Basic is documented
// for the API's hosts alone. The password behind it is no part of what is told.
func (a *accountant) oddUser() Piece {
	if a.role != RoleDelivery && a.role != RoleProcess {
		return Piece{}
	}
	name, _, _ := strings.Cut(a.u.User.Text, ":")
	return a.u.User.part(0, len(name))
}

// oddPort is the port of a host that is not what its scheme has anyhow: no host of
// Filestack's is documented to listen there.
func oddPort(host Piece) Piece {
	at := strings.LastIndexByte(host.Text, ':')
	if at < 0 || host.Text[at:] == ":443" || host.Text[at:] == ":80" {
		return Piece{}
	}
	return host.part(at, len(host.Text))
}
