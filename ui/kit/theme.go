package kit

import (
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// Role is what a text is on the screen; a theme says how it looks.
type Role uint8

// The roles. Text stands in the terminal's own foreground; what explains it is
// quiet. Three values have a color each, wherever they stand: policy, signature and
// handle. One accent marks where one is, and keys; three colors are verdicts.
const (
	Normal    Role = iota
	Quiet          // labels and explanations
	Dim            // a result that is not current, in place of all its other roles
	Heading        // group titles
	Accent         // the focused label, the current tab
	Pointed        // the one of several that the arrows stand on
	Block          // the text cursor
	Good           // yes
	Bad            // no, an error
	Caution        // a warning
	Keycap         // a key in the footer and the help
	Policy         // an encoded policy
	Signature      // a signature
	Handle         // a file handle
	Keyword        // syntax: words of the language
	Literal        // syntax: strings
	Remark         // syntax: comments
	Datum          // syntax: the user's own values
	Fresh          // what the last edit changed, see [Change]
	Shown          // a sign that stands for what cannot be seen: [U+200B]
	GoodBadge      // a verdict
	BadBadge
	CautionBadge
	AccentBadge
	roles // their number
)

var roleNames = [roles]string{
	"normal", "quiet", "dim", "heading", "accent", "pointed", "block", "good", "bad", "caution", "keycap",
	"policy", "signature", "handle", "keyword", "literal", "remark", "datum", "fresh", "shown",
	"good badge", "bad badge", "caution badge", "accent badge",
}

// String is the role's name, in words.
func (r Role) String() string { return roleNames[r] }

// Theme holds the escape sequence that opens each role. It is made once per change
// of theme: painting a text is then two appends.
type Theme struct {
	Name string
	open [roles]string
	// tight says that a role has a ground which blanks around its text do not share.
	tight [roles]bool
}

// closing ends every role.
const closing = "\x1b[m"

// Roles are the names of the roles that open with an SGR sequence, such as
// "\x1b[1m"; "" is text without one. A screen that is read back tells roles apart no
// further than the theme does.
func (t *Theme) Roles(open string) []string {
	var names []string
	for r, sequence := range t.open {
		if sequence == open {
			names = append(names, Role(r).String())
		}
	}
	return names
}

// look is how a role looks: colors, where nil is the terminal's own, and attributes.
type look struct {
	ink, ground              color.Color
	bold, underline, reverse bool
}

func in(ink color.Color) look         { return look{ink: ink} }
func on(ink, ground color.Color) look { return look{ink: ink, ground: ground} }

var (
	bold    = look{bold: true}
	reverse = look{reverse: true}
	// underscore is the cursor without colors: a selected text beside it is reversed.
	underscore = look{underline: true}
)

func (l look) strong() look {
	l.bold = true
	return l
}

// opens is the look's escape sequence, empty where there is nothing to say.
func (l look) opens() string {
	var s ansi.Style
	if l.bold {
		s = s.Bold()
	}
	if l.underline {
		s = s.Underline(true)
	}
	if l.reverse {
		s = s.Reverse(true)
	}
	if l.ink != nil {
		s = s.ForegroundColor(l.ink)
	}
	if l.ground != nil {
		s = s.BackgroundColor(l.ground)
	}
	if len(s) == 0 {
		return ""
	}
	return s.String()
}

// looks are the looks of all roles.
type looks [roles]look

func (l *looks) theme(name string) *Theme {
	t := &Theme{Name: name}
	for r, one := range l {
		t.open[r] = one.opens()
	}
	for _, verdict := range []Role{Good, Bad, Caution} {
		t.tight[verdict] = l[verdict].ground != nil
	}
	return t
}
