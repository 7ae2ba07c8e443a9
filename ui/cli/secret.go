package cli

import (
	"fmt"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

// secret finds the app secret that the flags and the environment name. Without
// one the key is empty, and no error.
func (p *program) secret() (inspect.Key, error) {
	c, fileGiven := &p.common, p.secretGroup.Flags.Changed(flags.SecretFile)
	switch {
	case c.sample && fileGiven:
		return inspect.Key{}, console.Wrong("--sample and --secret-file are both given", "one app secret signs")
	case c.sample:
		return sampleKey(), nil
	case fileGiven:
		return p.fromFile(c.secretFile)
	case !p.taken.Secret.IsZero():
		secret, leftOut, err := profile.Alone(p.taken.Secret)
		if err != nil {
			return inspect.Key{}, console.Wrong(profile.SecretVariable+" "+err.Error(), "")
		}
		return p.told(profile.SecretVariable, secret, leftOut), nil
	}
	return inspect.Key{}, nil
}

// told is a key whose secret is known from now on: masked in all that is written,
// and what is odd about it said.
func (p *program) told(from string, secret signing.Secret, leftOut int) inspect.Key {
	p.Know(secret)
	if leftOut > 0 {
		p.Say(fmt.Sprintf("%s: the first of %d lines is taken for the app secret", console.Data(from), leftOut+1), "the secret alone belongs there")
	}
	for _, issue := range draft.SecretIssues(secret) {
		p.Say(issue.Fact, issue.Hint)
	}
	return inspect.Key{Name: from, Secret: secret}
}

// fromFile reads the app secret from a file. An empty path, as of a shell variable
// that is not set, is no reason to sign with another secret.
func (p *program) fromFile(path string) (inspect.Key, error) {
	switch path {
	case "":
		return inspect.Key{}, console.Wrong("--secret-file is empty", "the path of a file or pipe")
	case "-":
		return inspect.Key{}, console.Wrong("--secret-file takes no -", "/dev/stdin is standard input")
	}
	secret, leftOut, err := profile.ReadSecretFile(path)
	if err != nil {
		return inspect.Key{}, console.Wrong(strings.Replace(err.Error(), path, console.Data(path), 1), "")
	}
	return p.told(path, secret, leftOut), nil
}

func sampleKey() inspect.Key {
	return inspect.Key{Name: "sample app", Secret: signing.NewSecret(profile.SampleSecret), Sample: true}
}
