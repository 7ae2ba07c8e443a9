package ui

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/words"
)

// needs are the calls of the snippet with what the policy says to each.
func (w *tabsWriter) needs() []saying {
	s := w.tabs.shown
	if len(s.Needs) == 0 || w.result.JSON == "" {
		return nil
	}
	list := []saying{{quiet, "needs"}}
	for _, call := range s.Needs {
		as, glyph := good, w.glyphs.Yes
		if slices.Contains(s.Denied, call) {
			as, glyph = bad, w.glyphs.No
		}
		list = append(list, saying{quiet, " " + string(call) + " "}, saying{as, glyph})
	}
	return list
}

// notes are the lines above the text: what will be refused with the key that
// mends it, and what the snippet itself says. A line has so many cells.
func (p *build) notes(width int) []saying {
	var list []saying
	if s := p.tabs.shown; p.result.JSON != "" {
		for i, call := range s.Denied {
			key := ""
			if i == 0 {
				key = ": " + p.tickingKey() + " ticks it"
			}
			text := words.Denied(s.Kind, call)
			if cells(p.glyphs.No)+1+cells(text)+cells(key) > width {
				text = strings.TrimPrefix(text, "this policy has ")
			}
			list = append(list, saying{bad, p.glyphs.No + " " + text + key})
		}
	}
	if text := p.exposed(); text != "" {
		list = append(list, saying{caution, p.glyphs.Warn + " " + text})
	}
	for _, note := range p.tabs.shown.Notes {
		list = append(list, saying{caution, p.glyphs.Warn + " " + words.Visible(note)})
	}
	return list
}

// tickingKey names the key that ticks what the snippet lacks.
func (p *build) tickingKey() string {
	tick := p.keys.Snippet.Tick.Help().Key
	if p.focus == stopSnippet {
		return tick
	}
	return p.keys.Always.Leave.Help().Key + ", " + tick
}

// exposed says what a pair in the code of a page lets everybody do who opens the page:
// the pair can be read in it.
func (p *build) exposed() string {
	s := p.tabs.shown
	page := s.Kind == snippets.Picker || s.Kind == snippets.Viewer
	if !page || !snippets.Carries(s.Kind, s.Variant) || s.Language == "url" || p.result.JSON == "" {
		return ""
	}
	var grave []string
	for _, call := range []signing.Call{signing.Write, signing.WriteURL, signing.Remove} {
		if p.result.Policy.Allows(call) {
			grave = append(grave, string(call))
		}
	}
	if len(grave) == 0 {
		return ""
	}
	return "whoever opens the page can read this pair, and it allows " + strings.Join(grave, ", ")
}
