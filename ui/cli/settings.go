package cli

import (
	"cmp"
	"fmt"

	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/policy"
	"policybench/ui/profile"
	"policybench/ui/state"
)

// common are the flags that every command takes.
type common struct {
	theme, clipboard          flags.Choice
	ascii, noMouse            bool
	accessible, reducedMotion bool
}

// makeCommon makes the flags that every command takes.
func (p *program) makeCommon() {
	c := &p.common
	c.theme = flags.Choice{Among: []string{"auto", "light", "dark"}}
	c.clipboard = flags.Choice{Among: []string{"auto", "native", "osc52", "off"}}

	screen := flags.New("Workbench")
	screen.Choice(&c.theme, flagTheme, "colors of the workbench")
	screen.Yes(&c.ascii, "ascii", "draw with ASCII characters alone")
	screen.Yes(&c.noMouse, flagNoMouse, "leave the mouse to the terminal")
	screen.Choice(&c.clipboard, flagClipboard, "way to copy to the clipboard")
	screen.Yes(&c.accessible, "accessible", "ask line by line and draw nothing; also ACCESSIBLE=1")
	screen.Yes(&c.reducedMotion, "reduced-motion", "keep everything still")
	p.screenGroup = screen
}

// settings gathers what the workbench starts with. What start has of a text, an
// input or a form is kept.
func (p *program) settings(start profile.Settings) (profile.Settings, error) {
	key, err := p.Secret()
	if err != nil {
		return profile.Settings{}, err
	}
	if start.Form != nil {
		if err := policy.Exposed(policy.Filled(p.App, start.Form), key.Secret); err != nil {
			return start, err
		}
	}
	s := start
	s.State = state.Open(state.Folder(p.Getenv))
	kept := s.State.Choices()
	if s.Theme, err = p.chosen(flagTheme, &p.common.theme, themeVariable, kept.Theme); err != nil {
		return s, err
	}
	if s.Clipboard, err = p.chosen(flagClipboard, &p.common.clipboard, clipboardVariable, ""); err != nil {
		return s, err
	}
	mouse, err := p.chosen(flagNoMouse, &flags.Choice{Among: []string{"on", "off"}}, mouseVariable, kept.Mouse)
	if err != nil {
		return s, err
	}
	apiKey := p.APIKey()
	if key.Secret.IsZero() && apiKey == "" {
		// Nothing is set: a first start shows the documentation's sample app.
		key, apiKey = app.SampleKey(), profile.SampleAPIKey
	}
	s.Secret, s.SecretFrom, s.Sample, s.APIKey = key.Secret, key.Name, key.Sample, apiKey
	s.ASCII, s.NoMouse = p.common.ascii, p.common.noMouse || mouse == "off"
	s.Accessible, s.ReducedMotion, s.NoColor = p.accessible(), p.common.reducedMotion, p.Getenv("NO_COLOR") != ""
	s.Now, s.Env, s.Background = p.Now, p.Getenv, profile.BackgroundOf(p.Getenv)
	return s, nil
}

// The variables that stand below the flags of the same meaning.
const (
	flagTheme, themeVariable         = "theme", "POLICYBENCH_THEME"
	flagClipboard, clipboardVariable = "clipboard", "POLICYBENCH_CLIPBOARD"
	flagNoMouse, mouseVariable       = "no-mouse", "POLICYBENCH_MOUSE"
)

// chosen is a flag's value, else that of its variable, else what was kept from an earlier
// start, else the default.
func (p *program) chosen(flag string, c *flags.Choice, variable, kept string) (string, error) {
	if p.screenGroup.Flags.Changed(flag) {
		return c.String(), nil
	}
	value := p.Getenv(variable)
	if value == "" {
		return cmp.Or(kept, c.String()), nil
	}
	if err := c.Set(value); err != nil {
		return "", console.Wrong(fmt.Sprintf("%s %s: %v", variable, console.Quoted(value), err), "")
	}
	return value, nil
}

// open asks for the workbench.
func (p *program) open(start profile.Settings) error {
	s, err := p.settings(start)
	if err != nil {
		return err
	}
	p.screen = &s
	return nil
}

// accessible reports whether lines are wanted instead of a screen. A dumb terminal
// can show nothing else.
func (p *program) accessible() bool {
	env := p.Getenv("ACCESSIBLE")
	return p.common.accessible || env != "" && env != "0" || p.Getenv("TERM") == "dumb"
}

// linear reports whether lines are printed instead of a screen.
func (p *program) linear() bool { return !p.Drawn || p.accessible() }
