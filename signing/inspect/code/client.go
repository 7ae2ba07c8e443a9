package code

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/sdk"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
	"policybench/signing/inspect/wire"
	"policybench/signing/report"
)

// usedBy tells what code does with the pair that stands from from to to: which library
// method gets it, which call that needs, and whether anything reads it there. It
// returns false where nothing says.
func (c *Code) usedBy(a *Said, p, s *value.Sighting, from, to int) bool {
	for _, half := range [...]*value.Sighting{p, s} {
		if half != nil && (wire.HoldsPair(c.View.Text, half.At) || c.SentAsHeader(half.At, half.End)) {
			a.Unread = "header"
			return false
		}
	}
	if p == nil || s == nil {
		return false
	}
	holders := c.usesOf(p, s, to, c.holders(from))
	use, ok := sdk.UseOf(c.ofClients(holders))
	if !ok || strings.HasPrefix(use.Component, "fs.") && !c.Ours { // Node's files, too
		if len(holders) > 0 && sdk.IsSecurity(holders[0]) {
			a.Calls, a.CallsInferred = sdk.NativeCalls(c.View.Text), true
		}
		return false
	}
	return c.use(a, &use, holders)
}

// use notes what a library does with the pair of a request, and reports whether that
// says which form the request has.
func (c *Code) use(a *Said, use *sdk.Use, holders []syntax.Holder) bool {
	a.Calls, a.CallsInferred = use.Needs, use.Basis == report.Inferred
	switch use.Reading {
	case sdk.Unread:
		a.Unread = use.Place
	case sdk.Ignored:
		a.Form = report.FormPicker
		a.Page.Flat, a.Page.Library = true, request.CurrentLibrary
		if use.Component != "init" && len(holders) > 0 {
			c.noteObject(a, holders[0].At)
		}
		return true
	}
	if handle := FileArgument(c.View.Text, use); handle != "" {
		a.Handle = handle
	}
	a.Store.Or(StoreArgument(c.View, use))
	if use.Picker {
		c.ReadLibrary(&a.Page)
		a.Form = report.FormPicker
		a.Page.Opens = true
	}
	return use.Reading == sdk.Unread || use.Picker
}

// written is the name of a candidate with the text's own capitals.
func (c *Code) written(half *value.Sighting) string {
	name := ascii.After(c.View.Text, half.NameAt, len(half.Name))
	if strings.EqualFold(name, half.Name) {
		return name
	}
	return half.Name
}

// maxUses bounds how many places are looked at that name a constant.
const maxUses = 8
