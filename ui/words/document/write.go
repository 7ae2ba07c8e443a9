package document

import (
	"slices"

	"policybench/signing"
	"policybench/ui/words"
)

// WriteJSON implements words.JSONValue.
//
//go:noinline
func (d *reportDocument) WriteJSON(w *words.JSONWriter) {
	w.Object(func() {
		if d.File != "" {
			w.Key("file").String(d.File)
		}
		w.Key("verdict").String(string(d.Verdict))
		w.Key("readable").Truth(d.Readable)
		w.Key("genuine").Truth(d.Genuine)
		w.Key("alive").Truth(d.Alive)
		w.Key("allowed").Truth(d.Allowed)
		w.Key("form").String(string(d.Form))
		w.Key("text").String(d.Text)
		w.Key("offset").Int(int64(d.Offset))
		w.Key("length").Int(int64(d.Length))
		w.Key("line").Int(int64(d.Line))
		w.Key("column").Int(int64(d.Column))
		d.Link.write(w.Key("link"))
		w.Key("security").Object(func() {
			w.Key("policy").String(d.Security.Policy)
			w.Key("signature").String(d.Security.Signature)
		})
		w.Key("policy").Object(func() {
			w.Key("json").String(d.Policy.JSON)
			writeValues(w.Key("values"), d.Policy.Fields)
		})
		d.Expiry.write(w.Key("expiry"))
		w.Key("secretFrom").String(d.SecretFrom)
		w.Key("cause").String(d.Cause)
		WriteAllows(w.Key("allows"), d.Allows)
		WriteFindings(w.Key("findings"), d.Findings)
		w.Key("fixes").List(len(d.Fixes), func(i int) { d.Fixes[i].write(w) })
		w.Key("fixed").String(d.Fixed)
		w.Key("fixedVerdict").String(string(d.FixedVerdict))
		w.Key("inner").List(len(d.Inner), func(i int) { d.Inner[i].WriteJSON(w) })
	})
}

// writeValues writes the policy as one object, each value as it was written. Of a key that
// stands there twice the last counts, as most readers have it.
func writeValues(w *words.JSONWriter, fields []signing.Field) {
	if len(fields) == 0 {
		w.Null()
		return
	}
	w.Object(func() {
		for i, f := range fields {
			named := func(later signing.Field) bool { return later.Name == f.Name }
			if !slices.ContainsFunc(fields[i+1:], named) {
				w.Key(f.Name).Raw(f.Raw)
			}
		}
	})
}

func (d *linkDocument) write(w *words.JSONWriter) {
	w.Object(func() {
		w.Key("host").String(d.Host)
		w.Key("apiKey").String(d.APIKey)
		w.Key("handle").String(d.Handle)
		w.Key("source").String(d.Source)
		words.Strings(w.Key("tasks"), d.Tasks)
		words.Strings(w.Key("needs"), d.Needs)
	})
}

// write writes null where there is no expiry.
func (d *expiryDocument) write(w *words.JSONWriter) {
	if d == nil {
		w.Null()
		return
	}
	w.Object(func() {
		if d.Unix == nil {
			w.Key("unix").Null()
		} else {
			w.Key("unix").Int(*d.Unix)
		}
		if d.UTC == nil {
			w.Key("utc").Null()
		} else {
			w.Key("utc").String(*d.UTC)
		}
		w.Key("source").Raw(d.Source)
	})
}

func (d *fixDocument) write(w *words.JSONWriter) {
	w.Object(func() {
		w.Key("what").String(string(d.What))
		w.Key("offset").Int(int64(d.Offset))
		w.Key("length").Int(int64(d.Length))
		w.Key("with").String(d.With)
	})
}

// WriteAllows writes answers for calls as an array.
func WriteAllows(w *words.JSONWriter, list []Allow) {
	w.List(len(list), func(i int) {
		w.Object(func() {
			w.Key("call").String(string(list[i].Call))
			w.Key("allowed").Truth(list[i].Allowed)
			w.Key("why").String(string(list[i].Why))
		})
	})
}

// WriteFindings writes findings as an array.
func WriteFindings(w *words.JSONWriter, list []Finding) {
	w.List(len(list), func(i int) {
		f := &list[i]
		w.Object(func() {
			w.Key("level").String(string(f.Level))
			w.Key("code").String(string(f.Code))
			w.Key("basis").String(string(f.Basis))
			w.Key("part").String(f.Part)
			w.Key("offset").Int(int64(f.Offset))
			w.Key("length").Int(int64(f.Length))
			w.Key("text").String(f.Text)
			w.Key("hint").String(f.Hint)
			w.Key("docs").String(f.Docs)
		})
	})
}
