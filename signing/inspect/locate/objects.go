package locate

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/code"
	"policybench/signing/inspect/extent"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/source"
	"policybench/signing/inspect/syntax"
	"policybench/signing/report"
)

// findJSON finds the raw JSON of a policy where nothing in the text encodes it.
func findJSON(sc *scene, key string) {
	s := sc.view.Text
	for at := 0; ; {
		i := strings.Index(s[at:], key)
		if i < 0 {
			break
		}
		i += at
		at = i + len(key)
		if sc.taken.At(i) > 0 {
			continue
		}
		start := syntax.ObjectStart(s, i)
		if start < 0 || sc.taken.At(start) > 0 {
			continue
		}
		end := syntax.JSONEnd(s, start)
		if end == 0 || end <= i {
			continue
		}
		at = max(at, end)
		addJSON(sc, start, end)
	}
}

func addJSON(sc *scene, start, end int) {
	if object := sc.view.Text[start:end]; strings.Contains(object, "${") || isFormat(object) || isDoubled(sc.view.Text, start, end) {
		addBuiltJSON(sc, start, end)
		return
	}
	raw := sc.view.Raw(start, end)
	if _, err := signing.Fields(raw); err != nil {
		raw = sc.view.Text[start:end]
	}
	fields, err := signing.Fields(raw)
	if err != nil {
		return
	}
	hasExpiry := false
	for _, field := range fields {
		hasExpiry = hasExpiry || field.Name == "expiry"
	}
	if !hasExpiry || !ownObject(sc, raw) || decodes(sc, raw) {
		return
	}
	r := asJSON(sc.view, start, end)
	r.Policy = written(raw, sc.view.Spans(start, end))
	sc.code.Signed(&r, source.MakerOf(sc.view.Text, start))
	sc.take(other, start, end, &r)
}

// isFormat reports whether a program puts values into a text by its directives:
// {"expiry": %s}.
func isFormat(object string) bool {
	for _, directive := range [...]string{": %s", ":%s", ": %d", ":%d", ": %v", ":%v", ":\"%s\"", ": \"%s\"", ": \"{"} {
		if strings.Contains(object, directive) {
			return true
		}
	}
	return false
}

// isDoubled reports whether the braces of an object are written twice, as in a text that a
// program formats, and something is put into it: {{"expiry": {}, "call": ["read"]}}.
func isDoubled(s string, start, end int) bool {
	if start == 0 || s[start-1] != '{' || end == len(s) || s[end] != '}' {
		return false
	}
	return strings.Contains(s[start:end], ":{") || strings.Contains(s[start:end], ": {")
}

// addBuiltJSON notes JSON that code puts together out of variables: nobody can say what
// they will hold.
func addBuiltJSON(sc *scene, start, end int) {
	if p, ok := source.PolicyAt(sc.view.Text, start); ok && p.To == end && ownObject(sc, p.JSON) {
		addMade(sc, &p)
		return
	}
	r := asJSON(sc.view, start, end)
	spans := sc.view.Spans(start, end)
	r.Policy = request.Value{Found: sc.view.RawAt(spans), Spans: spans}
	comesLater(&r)
	sc.take(other, start, end, &r)
}

// comesLater notes that a policy is whole only when a program has filled it in.
func comesLater(r *request.Request) {
	r.Policy = request.Value{State: request.Variable, Found: r.Policy.Found, Spans: r.Policy.Spans}
	r.Signature.State = request.Variable
	r.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", r.Policy.Spans, r.Policy.Found)
}

// isTemplate reports whether a template fills an object in: {"expiry": <%= expiry %>}.
func isTemplate(object string) bool {
	return strings.Contains(object, "<%") || strings.Contains(object, "<?") || strings.LastIndex(object, "{{") > 0 || strings.Contains(object, "{%")
}

// ownObject reports whether an object's keys are a policy's. Beside words of
// Filestack's it may have as many others.
func ownObject(sc *scene, raw string) bool {
	kind := shape.JSON(raw)
	return kind == shape.FilestackPolicy || kind == shape.MixedObject && sc.ours
}

// decodes reports whether a policy of the text is the encoding of this JSON.
func decodes(sc *scene, raw string) bool {
	if sc.decoded == nil {
		sc.decoded = map[string]bool{}
		for i := range sc.list {
			policy := sc.half(i, true).Text
			if sc.list[i].kind == unfit || sc.isWithin(i) || shape.LooksLikeJSON(policy) {
				continue
			}
			if json, err := signing.DecodeText(policy); err == nil {
				sc.decoded[compact(json)] = true
			}
		}
	}
	return sc.decoded[compact(raw)]
}

func compact(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' {
			return -1
		}
		return r
	}, s)
}

// findBroken takes a text that is one object and speaks of an expiry, right or wrong.
func findBroken(sc *scene, _ string) {
	raw := strings.TrimSpace(sc.view.Root())
	if !strings.HasPrefix(raw, "{") || !strings.HasSuffix(raw, "}") || len(raw) > extent.MaxURL {
		return
	}
	if !ownObject(sc, raw) && shape.JSON(raw) != shape.BrokenPolicy || !strings.Contains(raw, "call") && !strings.Contains(raw, "expir") {
		return
	}
	if strings.Contains(raw, "error") {
		return
	}
	at := strings.Index(sc.view.Root(), raw)
	place := report.Span{Offset: at, Length: len(raw)}
	r := request.Request{Form: report.FormJSON, Span: place, Policy: written(raw, []report.Span{place}), Open: request.Open{Key: true}}
	if isTemplate(raw) {
		comesLater(&r)
		sc.done(0, len(sc.view.Text))
	}
	sc.keep(sighting{}, &r)
}

// findMade finds the policies that a program puts together.
func findMade(sc *scene, _ string) {
	if showsPolicy(sc) {
		return
	}
	s := sc.view.Text
	for _, p := range source.Policies(s, sc.ours) {
		if _, err := signing.Fields(s[p.From:p.To]); err == nil {
			continue // JSON is data, and has been looked at
		}
		if sc.taken.Near(p.From, p.To) {
			noteInline(sc, &p)
			continue
		}
		addMade(sc, &p)
	}
}

// showsPolicy reports whether something found holds a policy that can be read.
func showsPolicy(sc *scene) bool {
	for i := range sc.list {
		if sc.list[i].kind != unfit && !sc.isWithin(i) && sc.half(i, true).Text != "" {
			return true
		}
	}
	return false
}

// noteInline notes what is wrong with the clock of a policy that is made where it is handed
// over: init(key, { security: { policy: btoa(JSON.stringify({ expiry: Date.now() })) } }).
func noteInline(sc *scene, p *source.Policy) {
	place := sc.view.Whole(p.From, p.To)
	for i := range sc.list {
		r := &sc.alone[i]
		if v := r.Policy.Span(); sc.list[i].kind != unfit && r.Policy.State == request.Variable && v.Offset <= place.Offset && place.End() <= v.End() {
			code.NoteClock(sc.view, r, p)
			return
		}
	}
}

func addMade(sc *scene, p *source.Policy) {
	r := sc.code.Made(p)
	sc.take(other, p.From, p.To, &r)
}
