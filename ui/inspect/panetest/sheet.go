package panetest

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
	"policybench/ui/uitest"
)

// Sheet draws what is written on a paper, padded or cut to a height.
func Sheet(compact bool, write func(*paper.Paper)) Draw {
	return func(pen kit.Pen, width, height int) kit.Drawing {
		s := paper.New(pen, width, 3, compact)
		write(s)
		d := kit.Drawing{Rows: pen.Fill(s.Rows, width, height)}
		for _, p := range s.Places {
			if p.Y < height && width > 0 {
				d.Places = append(d.Places, p)
			}
		}
		return d
	}
}

// Text is what is written on a paper of a width, without colors and blanks at line ends.
func Text(pen kit.Pen, width int, compact bool, write func(*paper.Paper)) string {
	s := paper.New(pen, width, 3, compact)
	write(s)
	return strings.TrimRight(uitest.Trimmed(ansi.Strip(strings.Join(s.Rows, "\n"))), "\n")
}
