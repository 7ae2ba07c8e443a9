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
func (f *finder) findJSON(key string) {
	s := f.v.Text
	for at := 0; ; {
		i := strings.Index(s[at:], key)
		if i < 0 {
			break
		}
		i += at
		at = i + len(key)
		if f.takenAt(i) > 0 {
			continue
		}
		start := syntax.ObjectStart(s, i)
		if start < 0 || f.takenAt(start) > 0 {
			continue
		}
		end := syntax.JSONEnd(s, start)
		if end == 0 || end <= i {
			continue
		}
		at = max(at, end)
		f.addJSON(start, end)
	}
}

func (f *finder) addJSON(start, end int) {
	if strings.Contains(f.v.Text[start:end], "${") {
		f.addBuiltJSON(start, end)
		return
	}
	raw := f.v.Raw(start, end)
	if _, err := signing.Fields(raw); err != nil {
		raw = f.v.Text[start:end]
	}
	fields, err := signing.Fields(raw)
	if err != nil {
		return
	}
	hasExpiry := false
	for _, field := range fields {
		hasExpiry = hasExpiry || field.Name == "expiry"
	}
	if !hasExpiry || !f.ownObject(raw) || f.decodes(raw) {
		return
	}
	l := request.Request{Form: report.FormJSON, Span: f.v.Whole(start, end), Open: request.Open{Key: true}}
	l.Policy = request.Value{State: request.Given, Text: raw, Sent: raw, Found: raw, Spans: f.v.Spans(start, end)}
	code.SignedByCode(f.v.Text, &l, source.MakerOf(f.v.Text, start))
	f.found = append(f.found, l)
	f.take(start, end)
}

// addBuiltJSON notes JSON that code puts together out of variables: nobody can say what
// they will hold.
func (f *finder) addBuiltJSON(start, end int) {
	if p, ok := source.PolicyAt(f.v.Text, start); ok && p.To == end && f.ownObject(p.JSON) {
		f.addMade(&p)
		return
	}
	l := request.Request{Form: report.FormJSON, Span: f.v.Whole(start, end), Open: request.Open{Key: true}}
	spans := f.v.Spans(start, end)
	l.Policy = request.Value{State: request.Variable, Found: f.v.RawAt(spans), Spans: spans}
	l.Signature.State = request.Variable
	l.Forgiven.Add(report.Note, report.CodeRunTimeValue, report.Inferred, "policy", spans, l.Policy.Found)
	f.found = append(f.found, l)
	f.take(start, end)
}

// ownObject reports whether an object's keys are a policy's. Beside words of
// Filestack's it may have as many others.
func (f *finder) ownObject(raw string) bool {
	kind := shape.JSON(raw)
	return kind == shape.FilestackPolicy || kind == shape.MixedObject && f.filestack
}

// decodes reports whether a policy of the text is the encoding of this JSON.
func (f *finder) decodes(raw string) bool {
	if f.decoded == nil {
		f.decoded = map[string]bool{}
	}
	for ; f.decodedUpTo < len(f.found); f.decodedUpTo++ {
		policy := f.found[f.decodedUpTo].Policy.Text
		if shape.LooksLikeJSON(policy) {
			continue
		}
		if json, err := signing.DecodeText(policy); err == nil {
			f.decoded[compact(json)] = true
		}
	}
	return f.decoded[compact(raw)]
}

func compact(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' {
			return -1
		}
		return r
	}, s)
}

// wholeJSON takes a text that is one object and speaks of an expiry, right or wrong.
func (f *finder) wholeJSON() {
	if len(f.found) > 0 || f.depth > 0 {
		return
	}
	raw := strings.TrimSpace(f.v.Root())
	if !strings.Contains(raw, "expiry") {
		return
	}
	if !strings.HasPrefix(raw, "{") || !strings.HasSuffix(raw, "}") || len(raw) > extent.MaxURL {
		return
	}
	if !f.ownObject(raw) && shape.JSON(raw) != shape.BrokenPolicy || !strings.Contains(raw, "call") && !strings.Contains(raw, "expir") {
		return
	}
	if strings.Contains(raw, "error") {
		return
	}
	at := strings.Index(f.v.Root(), raw)
	l := request.Request{Form: report.FormJSON, Span: report.Span{Offset: at, Length: len(raw)}, Open: request.Open{Key: true}}
	l.Policy = request.Value{State: request.Given, Text: raw, Sent: raw, Found: raw, Spans: []report.Span{{Offset: at, Length: len(raw)}}}
	f.found = append(f.found, l)
}
