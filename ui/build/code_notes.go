package build

import (
	"slices"
	"strings"

	"policybench/signing"
	"policybench/snippets"
	"policybench/ui/action"
	"policybench/ui/kit"
	"policybench/ui/words"
)

// needs are the calls of the snippet with what the policy says to each.
func (w *tabsWriter) needs() []kit.Piece {
	s := w.tabs.shown
	if len(s.Needs) == 0 || w.result.JSON == "" {
		return nil
	}
	list := []kit.Piece{{As: kit.Quiet, Text: "needs"}}
	for _, call := range s.Needs {
		as, glyph := kit.Good, w.Glyphs.Yes
		if slices.Contains(s.Denied, call) {
			as, glyph = kit.Bad, w.Glyphs.No
		}
		list = append(list, kit.Piece{As: kit.Quiet, Text: " " + string(call) + " "}, kit.Piece{As: as, Text: glyph})
	}
	return list
}

// notes are the lines above the text: what will be refused with the key that
// mends it, and what the snippet itself says. A line has so many cells.
func (p *Page) notes(width int) []kit.Piece {
	var list []kit.Piece
	if s := p.tabs.shown; p.result.JSON != "" {
		for i, call := range s.Denied {
			key := ""
			if i == 0 {
				key = ": " + p.tickingKey() + " ticks it"
			}
			text := words.Denied(s.Kind, call)
			if kit.Cells(p.Glyphs.No)+1+kit.Cells(text)+kit.Cells(key) > width {
				text = strings.TrimPrefix(text, "this policy has ")
			}
			list = append(list, kit.Piece{As: kit.Bad, Text: p.Glyphs.No + " " + text + key})
		}
	}
	if text := p.exposed(); text != "" {
		list = append(list, kit.Piece{As: kit.Caution, Text: p.Glyphs.Warn + " " + text})
	}
	for _, note := range p.tabs.shown.Notes {
		list = append(list, kit.Piece{As: kit.Caution, Text: p.Glyphs.Warn + " " + words.Visible(note)})
	}
	return list
}

// tickingKey names the key that ticks what the snippet lacks.
func (p *Page) tickingKey() string {
	tick := action.Name(action.MissingTick, true)
	if p.focus == stopSnippet {
		return tick
	}
	return action.Name(action.Leave, true) + ", " + tick
}

// exposed says what a pair in the code of a page lets everybody do who opens the page:
// the pair can be read in it.
func (p *Page) exposed() string {
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
