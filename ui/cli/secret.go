package cli

import (
	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

const secretWays = "set " + profile.SecretVariable + ", or give --secret-file PATH, or --sample for the documentation's"

// secret finds the app secret that the flags and the environment name. Without
// one the key is empty, and no error.
func (p *program) secret() (inspect.Key, error) {
	c := &p.common
	switch {
	case c.sample && c.secretFile != "":
		return inspect.Key{}, wrong("--sample and --secret-file are both given", "one app secret signs")
	case c.sample:
		return sampleKey(), nil
	case c.secretFile != "":
		secret, err := profile.ReadSecretFile(c.secretFile)
		if err != nil {
			return inspect.Key{}, wrong(err.Error(), "")
		}
		p.known = secret
		p.sayIssues(draft.SecretIssues(secret))
		return inspect.Key{Name: c.secretFile, Secret: secret}, nil
	case !p.taken.Secret.IsZero():
		p.known = p.taken.Secret
		p.sayIssues(draft.SecretIssues(p.taken.Secret))
		return inspect.Key{Name: profile.SecretVariable, Secret: p.taken.Secret}, nil
	}
	return inspect.Key{}, nil
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
