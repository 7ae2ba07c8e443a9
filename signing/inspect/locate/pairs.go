package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/message"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/value"
	"policybench/signing/report"
)

// pairUp makes a sighting of each pair that was joined, and of each half that stands
// for itself: first those with a policy that looks like one, in the order of the text.
func pairUp(sc *scene) {
	sc.makeRoom()
	partner := sc.partners
	pick := func(i int) *value.Sighting {
		if i < 0 {
			return nil
		}
		return &sc.values[i]
	}
	for i := range sc.values {
		if c, s := &sc.values[i], pick(partner[i]); c.Policy && c.Strong && partner[i] != named {
			addStrong(sc, c, s)
		}
	}
	for i := range sc.values {
		if c, p := &sc.values[i], pick(partner[i]); !c.Policy && c.Labelled && c.Strong && partner[i] != named {
			if p != nil && !p.Strong || p == nil && c.StandsAlone(sc.view.Text, sc.ours) && !message.IsWebhookHeader(c.Name) {
				addPair(sc, p, c)
			}
		}
	}
	for i := range sc.values {
		if c, s := &sc.values[i], pick(partner[i]); c.Policy && !c.Strong && partner[i] != named {
			if s != nil && !(s.Labelled && s.Strong) || s == nil && c.Object && sc.ours && isJSON(c.View.Text) {
				addPair(sc, c, s)
			}
		}
	}
}

// addStrong adds what looks like a policy, with its signature where it has one.
func addStrong(sc *scene, c, s *value.Sighting) {
	switch {
	case c.Shape == shape.ForeignPolicy:
		addForeign(sc, c)
	case s != nil && c.CalledOnly("signature") && s.CalledOnly("policy"):
		addPair(sc, s, c) // swapped: the names say which is sent as which
	case s != nil || c.Vouched(sc.view.Text, sc.ours, false):
		addPair(sc, c, s)
	}
}

func addForeign(sc *scene, c *value.Sighting) {
	around := ascii.Part(sc.view.Text, c.At-600, c.End+600)
	json, _ := shape.DecodeHead(c.View.Text)
	r := request.Request{Form: report.FormOtherService, Message: &request.Message{Key: shape.ServiceOfPolicy(json, around)}, Span: c.View.Whole(0, len(c.View.Text))}
	sc.take(other, c.At, c.End, &r)
}

// addPair adds a policy and a signature; either may be nil.
func addPair(sc *scene, p, s *value.Sighting) {
	r := request.Request{Form: report.FormPair, Open: request.Open{Key: true}}
	from, to := len(sc.view.Text), 0
	for _, c := range [...]*value.Sighting{p, s} {
		if c == nil {
			continue
		}
		part, v := "signature", &r.Signature
		if c == p {
			part, v = "policy", &r.Policy
		}
		read, forgiven := value.Loose(sc.view, c, part)
		asData(sc, c, &read)
		*v, r.Forgiven = read, append(r.Forgiven, forgiven...)
		start := c.At
		if c.NameAt < c.At && c.At-c.NameAt < 80 && (c.Labelled || strings.Contains(c.Name, part)) {
			start = c.NameAt
		}
		from, to = min(from, start), max(to, c.End)
	}
	if s == nil {
		r.Form = report.FormPolicy
		if p.Object && isJSON(p.View.Text) {
			sc.code.Signed(&r, "")
		}
	}
	r.Span = sc.view.Whole(from, to)
	about := sc.code.Around(p, s, from, to)
	about.On(&r)
	doneWith(sc, &about)
	noteShortName(sc, s, &r)
	sc.keep(sighting{kind: aPair, from: from, to: to, url: about.URL}, &r)
	sc.done(from, to)
}

// doneWith marks the call of init that code says takes a pair, so that it is not read
// again by itself.
func doneWith(sc *scene, a *code.Said) {
	if a.Init[1] > 0 {
		sc.done(a.Init[0], a.Init[1])
	}
}

// asData reads an object that a program writes out as the JSON that it is.
func asData(sc *scene, c *value.Sighting, v *request.Value) {
	if !c.Object || isJSON(v.Text) {
		return
	}
	if p, ok := source.PolicyAt(sc.view.Text, c.At); ok && p.To == c.End && len(p.Open) == 0 && !p.Rest {
		v.Text = p.JSON
	}
}

// isJSON reports whether an object is data, and no code that makes one.
func isJSON(object string) bool {
	_, err := signing.Fields(object)
	return err == nil
}

// noteShortName notes a signature that is handed over as sig, in an object whose keys a
// library or the API reads.
func noteShortName(sc *scene, s *value.Sighting, r *request.Request) {
	if s == nil || r.Form != report.FormPicker && r.Form != report.FormRequestBody || s.NameAt >= s.At || s.At-s.NameAt > len(`signature": "`) {
		return
	}
	from, to := ascii.NameAround(sc.view.Text, s.NameAt, s.NameAt)
	name := sc.view.Text[from:to]
	if !strings.EqualFold(name, "sig") && !strings.EqualFold(name, "sign") || !strings.HasPrefix(strings.TrimLeft(sc.view.Text[to:s.At], `"'`), ":") {
		return
	}
	r.Forgiven.Add(report.Problem, report.CodeParameterCase, report.Inferred, "signature", sc.view.Spans(from, to), name, "signature", "name")
	r.Forgiven.Fix(sc.view.Spans(from, to), "signature")
	r.Signature.Sent = ""
}
