// Package profile says where an app secret and an API key come from, and carries
// the settings a front end starts with.
package profile

import (
	"io"
	"time"

	"policybench/signing"
	"policybench/ui/state"
)

// Settings are resolved from flags and environment before anything is drawn.
type Settings struct {
	Secret     signing.Secret
	SecretFrom string // "FILESTACK_APP_SECRET", a file's path, "sample app"; never the secret
	Sample     bool   // the secret is the documentation's published one
	APIKey     string

	Theme         string     // auto, light, dark
	Background    Background // as the environment tells it; the terminal's answer wins
	Clipboard     string     // auto, native, osc52, off
	ASCII         bool
	NoMouse       bool
	Accessible    bool
	ReducedMotion bool
	NoColor       bool

	// Inspect opens that screen first; Text is its paste, Input is read on in the
	// background.
	Inspect bool
	Text    string
	Input   io.Reader

	// Form fills in Build; nil where no flag of it was given.
	Form *Form

	// State keeps the theme and the mouse that keys choose; nil keeps nothing.
	State *state.Keeper

	Now func() time.Time
	Env func(string) string // the environment without the secret
}

// Form is what the flags of the command line say about Build, as typed. Empty texts
// were not given.
type Form struct {
	Expiry, Handle, URL, Path, Container, MinSize, MaxSize string
	File, Transform, CNAME                                 string
	Calls                                                  []signing.Call // nil where not given
	// Policy is an encoded policy to sign byte for byte, in place of its fields.
	Policy string
	// Tab and Variant are the code that is shown first.
	Tab, Variant string
}

// The sample app: the documentation's own, whose pair on the security page
// verifies with this published secret.
const (
	SampleAPIKey = "ANdpKX6pWRIevNAWvvOOtz"
	SampleHandle = "ajTW5xm2Sd6v22yrtKmQ"
	SampleSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"
)
