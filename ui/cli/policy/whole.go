package policy

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"policybench/signing"
	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/source"
	"policybench/ui/draft"
)

// Flags that give a whole policy, signed as it stands.
const (
	flagJSON    = "policy-json"
	flagEncoded = "policy"
	flagForce   = "force"
)

// Verbatim returns the encoded policy of --policy or --policy-json, and false
// without either. What is no policy is refused, unless it is forced: a signature
// of it opens nothing, and the mistake would show much later.
func (f *Flags) Verbatim(a *app.App) (encoded string, given bool, err error) {
	flag, err := f.whole()
	if flag == "" || err != nil {
		return "", flag != "", err
	}
	text := f.json + f.encoded // one of them is empty
	if text == "-" {
		if text, err = readPolicy(a, flag); err != nil {
			return "", true, err
		}
	}
	if text == "" {
		return "", true, console.Wrong(flag+" is empty", "")
	}
	encoded = text
	if flag == "--"+flagJSON {
		encoded = base64.URLEncoding.EncodeToString([]byte(text))
	}
	if !f.force {
		err = noPolicy(flag, text, encoded)
	}
	return encoded, true, err
}

// whole names the flag that gives a whole policy; it is empty without one.
func (f *Flags) whole() (string, error) {
	var whole, parts []string
	f.set.VisitAll(func(flag *pflag.Flag) {
		switch {
		case !flag.Changed || flag.Name == flagForce:
		case flag.Name == flagJSON || flag.Name == flagEncoded:
			whole = append(whole, "--"+flag.Name)
		default:
			parts = append(parts, "--"+flag.Name)
		}
	})
	switch {
	case len(whole) == 0 && f.force:
		return "", console.Wrong("--force goes with --policy or --policy-json", "it signs what is no policy")
	case len(whole) == 0:
		return "", nil
	case len(whole) == 2:
		return "", console.Wrong("--policy and --policy-json are both given", "one policy is signed at a time")
	case len(parts) > 0:
		return "", console.Wrong(fmt.Sprintf("%s goes with no other policy flag: %s", whole[0], strings.Join(parts, " ")),
			"that policy is signed exactly as it stands")
	}
	return whole[0], nil
}

// noPolicy says why a text is no policy, and nil where it is one.
func noPolicy(flag, text, encoded string) error {
	_, err := signing.Decode(encoded)
	if !errors.Is(err, signing.ErrNotBase64) && !errors.Is(err, signing.ErrNotJSON) && !errors.Is(err, signing.ErrNotObject) {
		return nil
	}
	hint := `a policy is an object: {"expiry":1893456000}`
	switch {
	case draft.LooksLikeSecret(text):
		return console.Wrong(flag+": "+draft.SecretShape, "no flag takes the app secret: "+flags.SecretWays)
	case flag == "--"+flagEncoded && strings.HasPrefix(strings.TrimSpace(text), "{"):
		hint = "this is JSON, which --policy-json encodes and signs"
	case flag == "--"+flagJSON && strings.HasPrefix(text, "eyJ"):
		hint = "this is encoded, which --policy signs"
	case flag == "--"+flagEncoded:
		hint = "an encoded policy begins with eyJ"
	}
	return console.Wrong(flag+": "+err.Error(), hint+"; --force signs it as it stands")
}

// readPolicy reads a whole policy from standard input. One newline at its end is
// dropped: what writes lines writes it, and nobody means it.
func readPolicy(a *app.App, flag string) (string, error) {
	if a.FromInput() {
		return "", console.Wrong(flag+" - and --"+flags.SecretFile+" both read standard input", "it holds one of them")
	}
	if a.Typed {
		a.Say("paste the policy, then ctrl+d", "")
	}
	text, err := source.Read(a.In)
	switch {
	case err != nil:
		return "", err
	case len(text) > maxPolicy:
		return "", console.Wrong(fmt.Sprintf("%s -: longer than %d KiB", flag, maxPolicy>>10), "a policy has a few hundred bytes")
	}
	a.Heard(text)
	text = strings.TrimSuffix(text, "\n")
	text = strings.TrimSuffix(text, "\r")
	if text == "" {
		return "", console.Wrong(flag+" -: standard input is empty", "")
	}
	return text, nil
}

// maxPolicy bounds a policy that is read, in bytes: no URL holds one as long.
const maxPolicy = 64 << 10
