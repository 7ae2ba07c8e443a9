package app

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

// Secret finds the app secret that the flags and the environment name. Without
// one the key is empty, and no error.
func (a *App) Secret() (inspect.Key, error) {
	fileGiven := a.Flags.Flags.Changed(flags.SecretFile)
	a.asked = true
	switch {
	case a.sample && fileGiven:
		return inspect.Key{}, console.Wrong("--sample and --secret-file are both given", "one app secret signs")
	case a.sample:
		return SampleKey(), nil
	case fileGiven:
		return a.fromFile(a.secretFile)
	case !a.taken.Secret.IsZero():
		secret, leftOut, err := profile.Alone(a.taken.Secret)
		if err != nil {
			return inspect.Key{}, console.Wrong(profile.SecretVariable+" "+err.Error(), "")
		}
		return a.told(profile.SecretVariable, secret, leftOut), nil
	}
	return inspect.Key{}, nil
}

// told is a key whose secret is known from now on: masked in all that is written,
// and what is odd about it said.
func (a *App) told(from string, secret signing.Secret, leftOut int) inspect.Key {
	a.Know(secret)
	if leftOut > 0 {
		a.Say(fmt.Sprintf("%s: the first of %d lines is taken for the app secret", console.Data(from), leftOut+1), "the secret alone belongs there")
	}
	for _, issue := range draft.SecretIssues(secret) {
		a.Say(issue.Fact, issue.Hint)
	}
	return inspect.Key{Name: from, Secret: secret}
}

// fromFile reads the app secret from a file. An empty path, as of a shell variable
// that is not set, is no reason to sign with another secret.
func (a *App) fromFile(path string) (inspect.Key, error) {
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
	return a.told(path, secret, leftOut), nil
}

// SampleKey is the app secret that Filestack's documentation publishes.
func SampleKey() inspect.Key {
	return inspect.Key{Name: "sample app", Secret: signing.NewSecret(profile.SampleSecret), Sample: true}
}
