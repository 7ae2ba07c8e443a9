package address

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/value"
	"policybench/signing/link"
	"policybench/signing/report"
)

// readKey reads the API key of a path or query. Where something stands in for it,
// nobody can say that it is missing.
func (d *draft) readKey(u *carrier.View, p link.Piece) {
	if p.Text == "" {
		return
	}
	if d.standsIn(u, p, "link.apiKey") {
		d.Open.Key = true
		return
	}
	if key := shape.Clean(p.Text); key != "" {
		d.Link.APIKey = key
	} else {
		d.Open.Key = true
	}
}

// standsIn notes a stand-in where a handle or an API key belongs, and reports
// whether it is one. What a template or a program fills in is none.
func (d *draft) standsIn(u *carrier.View, p link.Piece, part string) bool {
	s := strings.TrimSpace(p.Text)
	if len(s) < 2 || len(s) > maxStandIn {
		return false
	}
	kind := shape.NoStandIn
	switch c := s[0]; {
	case len(s) >= shape.HandleLength && ascii.IsName(c) && c|0x20 != 'y' && c|0x20 != 'm':
		return false // most handles and keys
	case c == '%' || c == '[':
		kind = shape.StandInOf(s)
		if kind == shape.Spelled && c == '[' && part != "link.apiKey" {
			return false // the list of a collage
		}
	case c == '<':
		if s[1] != '%' && s[1] != '?' {
			kind = max(shape.StandInOf(s), shape.Spelled)
		}
	case c == '{':
		if s[1] == '{' || s[1] == '$' || d.around.Code || d.around.HTML {
			return false
		}
		kind = shape.Spelled
	case shape.IsUnset(s):
		kind = shape.Unset
	case shape.IsStandIn(s):
		kind = shape.Spelled
	}
	switch {
	case kind == shape.NoStandIn || kind == shape.Interpolated:
		return false
	case part == "link.handle":
		d.Open.File = true
	}
	level := report.Problem
	if kind == shape.Spelled && d.around.Code || kind == shape.Redacted {
		level = report.Warning // the code may put the value there
	}
	value.Placeholder(&d.Forgiven, level, kind, part, u.Spans(p.Offset, p.End()), s)
	return true
}

// maxStandIn is longer than any word that people put for a handle or a key.
const maxStandIn = 48
