package cli

import (
	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

const (
	flagSecretFile = "secret-file"
	secretWays     = "set " + profile.SecretVariable + ", or give --" + flagSecretFile + " PATH, or --sample for the documentation's"
)

// secret finds the app secret that the flags and the environment name. Without
// one the key is empty, and no error.
func (p *program) secret() (inspect.Key, error) {
	c, fileGiven := &p.common, p.secretGroup.flags.Changed(flagSecretFile)
	switch {
	case c.sample && fileGiven:
		return inspect.Key{}, wrong("--sample and --secret-file are both given", "one app secret signs")
	case c.sample:
		return sampleKey(), nil
	case fileGiven:
		return p.fromFile(c.secretFile)
	case !p.taken.Secret.IsZero():
		p.sayIssues(draft.SecretIssues(p.taken.Secret))
		return inspect.Key{Name: profile.SecretVariable, Secret: p.taken.Secret}, nil
	}
	return inspect.Key{}, nil
}

// fromFile reads the app secret from a file. An empty path, as of a shell variable
// that is not set, is no reason to sign with another secret.
func (p *program) fromFile(path string) (inspect.Key, error) {
	switch path {
	case "":
		return inspect.Key{}, wrong("--secret-file is empty", "the path of a file or pipe")
	case "-":
		return inspect.Key{}, wrong("--secret-file takes no -", "/dev/stdin is standard input")
	}
	secret, err := profile.ReadSecretFile(path)
	if err != nil {
		return inspect.Key{}, wrong(err.Error(), "")
	}
	p.known = append(p.known, secret)
	p.sayIssues(draft.SecretIssues(secret))
	return inspect.Key{Name: path, Secret: secret}, nil
}

func sampleKey() inspect.Key {
	return inspect.Key{Name: "sample app", Secret: signing.NewSecret(profile.SampleSecret), Sample: true}
}

// needSecret is secret for a command that signs.
func (p *program) needSecret() (inspect.Key, error) {
	key, err := p.secret()
	if err == nil && key.Secret.IsZero() {
		err = wrong("no app secret: "+secretWays, "")
	}
	return key, err
}

func (p *program) sayIssues(issues []draft.Issue) {
	for _, issue := range issues {
		p.say(issue.Fact, issue.Hint)
	}
}
