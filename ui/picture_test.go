package ui

import (
	"fmt"
	"html"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/uitest"
)

// The README shows these pictures. They are drawn from the screens themselves, so
// that they go stale with a failing test.
func TestPictures(t *testing.T) {
	const columns = 110
	build := newBench(t, uitest.SampleSettings(), columns, 28)
	uitest.Golden(t, "build.svg", picture(columns, build.View().Content))

	// What one does with a link that fails: paste it, read why, read the reply to send.
	inspect := newBench(t, uitest.SupportSettings(), columns, 32)
	empty := inspect.View().Content
	inspect.Pasted(uitest.PageURL(t))
	inspect.Shows("With that fixed it is still refused: it expired")
	verdict := inspect.View().Content
	inspect.Press("r")
	inspect.Shows("CUSTOMER", "Hello,")
	uitest.Golden(t, "inspect.svg", picture(columns, verdict, inspect.View().Content, empty))
}

// Measures of a picture, in its own units.
const (
	cellWidth  = 8.4
	cellHeight = 18
	baseline   = 13.5 // of a row, from its top
	margin     = 16
	pageColour = "#11161d"
	textColour = "#d7dde5"
)

// frameSeconds is how long each screen of a moving picture stands.
const frameSeconds = 5

// picture draws screens as SVG, one after the other where there are several; where
// nothing may move, the first stands still. Every run of one style stands at its own
// cells, whatever the width of the reader's font.
func picture(columns int, screens ...string) string {
	rows := strings.Count(screens[0], "\n") + 1
	width, height := float64(columns)*cellWidth+2*margin, rows*cellHeight+2*margin
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %g %d" width="%g" height="%d" role="img">
`, width, height, width, height)
	if n := len(screens); n > 1 {
		fmt.Fprintf(&b, `<style>.s{visibility:hidden}.s0{visibility:visible}@media (prefers-reduced-motion:no-preference){.s{animation:turn %ds step-end infinite}@keyframes turn{0%%{visibility:visible}%.2f%%{visibility:hidden}}}</style>
`, n*frameSeconds, 100/float64(n))
	}
	fmt.Fprintf(&b, `<rect x=".5" y=".5" width="%g" height="%d" rx="9" fill="%s" stroke="#2b3440"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="14" fill="%s" xml:space="preserve">
`, width-1, height-1, pageColour, textColour)
	for i, screen := range screens {
		if len(screens) > 1 {
			fmt.Fprintf(&b, `<g class="s s%d" style="animation-delay:%ds">`+"\n", i, (i-len(screens))*frameSeconds)
		}
		for row, line := range strings.Split(screen, "\n") {
			for _, r := range styledRuns(line) {
				r.draw(&b, margin+float64(r.column)*cellWidth, margin+row*cellHeight)
			}
		}
		if len(screens) > 1 {
			b.WriteString("</g>\n")
		}
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// styledRun is a piece of a line in one style.
type styledRun struct {
	text          string
	column, cells int
	colour        string // empty is the text's own
	ground        string // empty is the page
	bold, reverse bool
}

// styledRuns parts a line into its styles, and at gaps, so that columns stay in
// line.
func styledRuns(line string) []styledRun {
	var runs []styledRun
	var style styledRun
	column, gap := 0, 2
	for line != "" {
		sequence, width, n, _ := ansi.DecodeSequence(line, ansi.NormalState, nil)
		line = line[n:]
		switch {
		case width == 0:
			style = styleOf(sequence)
			gap = 2
			continue
		case sequence == " " && !style.reverse && style.ground == "":
			gap++
		case gap > 1 || len(runs) == 0:
			next := style
			next.text, next.column, next.cells = sequence, column, width
			runs = append(runs, next)
			gap = 0
		default:
			last := &runs[len(runs)-1]
			last.text += strings.Repeat(" ", gap) + sequence
			last.cells += gap + width
			gap = 0
		}
		column += width
	}
	return runs
}

// styleOf reads what an SGR sequence of a theme says.
func styleOf(sequence string) (s styledRun) {
	codes := strings.Split(strings.TrimSuffix(strings.TrimPrefix(sequence, "\x1b["), "m"), ";")
	for i := 0; i < len(codes); i++ {
		switch {
		case codes[i] == "1":
			s.bold = true
		case codes[i] == "7":
			s.reverse = true
		case codes[i] == "38" && i+4 < len(codes):
			s.colour = hex(codes[i+2 : i+5])
			i += 4
		case codes[i] == "48" && i+4 < len(codes):
			s.ground = hex(codes[i+2 : i+5])
			i += 4
		}
	}
	return s
}

// hex is a color of three decimal parts.
func hex(parts []string) string {
	all := "#"
	for _, part := range parts {
		n, _ := strconv.Atoi(part)
		all += fmt.Sprintf("%02x", n)
	}
	return all
}

// draw writes the run. Block characters are drawn as shapes: fonts differ in them.
func (r styledRun) draw(b *strings.Builder, x float64, y int) {
	colour := r.colour
	if r.ground != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", x, y, float64(r.cells)*cellWidth, cellHeight, r.ground)
	}
	if r.reverse || r.text == "▌" {
		if colour == "" {
			colour = textColour
		}
		width := float64(r.cells) * cellWidth
		if r.text == "▌" {
			width = 3
		}
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", x, y, width, cellHeight, colour)
		if r.text = strings.TrimRight(r.text, " ▌"); r.text == "" {
			return
		}
		colour = pageColour
	}
	attributes := ""
	if colour != "" {
		attributes += fmt.Sprintf(` fill="%s"`, colour)
	}
	if r.bold {
		attributes += ` font-weight="bold"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f"%s>%s</text>`+"\n",
		x, float64(y)+baseline, float64(r.cells)*cellWidth, attributes, html.EscapeString(r.text))
}
