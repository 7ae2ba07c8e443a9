package cli

import (
	"fmt"
	"strings"

	"policybench/ui/profile"
)

// common are the flags that every command takes.
type common struct {
	theme, clipboard          choice
	ascii, noMouse            bool
	accessible, reducedMotion bool
	apiKey, secretFile        string
	sample                    bool
}

// choice is a flag with a few possible values, the first of which is the default.
type choice struct {
	value string
	among []string
}

func (c *choice) String() string {
	if c.value == "" && len(c.among) > 0 {
		return c.among[0]
	}
	return c.value
}

// Set implements pflag.Value.
func (c *choice) Set(value string) error {
	for _, possible := range c.among {
		if value == possible {
			c.value = value
			return nil
		}
	}
	return fmt.Errorf("not one of %s", strings.Join(c.among, ", "))
}

// Type implements pflag.Value.
func (c *choice) Type() string { return strings.Join(c.among, "|") }

// makeCommon makes the flags that every command takes.
func (p *program) makeCommon() {
	c := &p.common
	c.theme = choice{among: []string{"auto", "light", "dark"}}
	c.clipboard = choice{among: []string{"auto", "native", "osc52", "off"}}

	secret := newGroup("App secret: in " + profile.SecretVariable + ", or")
	secret.flags.StringVar(&c.secretFile, flagSecretFile, "", "`PATH` of a file or pipe that holds it")
	secret.flags.BoolVar(&c.sample, "sample", false, "use the sample app of Filestack's documentation")

	screen := newGroup("Workbench")
	screen.flags.Var(&c.theme, "theme", "colours")
	screen.flags.BoolVar(&c.ascii, "ascii", false, "draw with ASCII characters alone")
	screen.flags.BoolVar(&c.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	screen.flags.Var(&c.clipboard, "clipboard", "how to copy")
	screen.flags.BoolVar(&c.accessible, "accessible", false, "ask line by line, draw nothing; also ACCESSIBLE=1")
	screen.flags.BoolVar(&c.reducedMotion, "reduced-motion", false, "nothing moves")
	p.secretGroup, p.screenGroup = secret, screen
}

// settings gathers what the workbench starts with.
func (p *program) settings() (profile.Settings, error) {
	key, err := p.secret()
	if err != nil {
		return profile.Settings{}, err
	}
	apiKey := p.apiKey()
	if key.Secret.IsZero() && apiKey == "" {
		// Nothing is set: a first start shows the documentation's sample app.
		key, apiKey = sampleKey(), profile.SampleAPIKey
	}
	s := profile.Settings{
		Secret: key.Secret, SecretFrom: key.Name, Sample: key.Sample,
		APIKey: apiKey,

		Theme:         p.common.theme.String(),
		Clipboard:     p.common.clipboard.String(),
		ASCII:         p.common.ascii,
		NoMouse:       p.common.noMouse,
		Accessible:    p.accessible(),
		ReducedMotion: p.common.reducedMotion,
		NoColor:       p.getenv("NO_COLOR") != "",

		Now: p.now,
		Env: p.getenv,
	}
	return s, nil
}

// open asks for the workbench: on Build, or on Inspect with a text or with what is
// piped in.
func (p *program) open(inspect bool, text string) error {
	s, err := p.settings()
	if err != nil {
		return err
	}
	s.Inspect, s.Text = inspect, text
	if inspect && text == "" && p.piped {
		s.Input = p.in
	}
	p.screen = &s
	return nil
}

// accessible reports whether lines are wanted instead of a screen. A dumb terminal
// can show nothing else.
func (p *program) accessible() bool {
	env := p.getenv("ACCESSIBLE")
	return p.common.accessible || env != "" && env != "0" || p.getenv("TERM") == "dumb"
}
