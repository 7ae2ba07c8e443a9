package app

import (
	"regexp"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/draft"
	"policybench/ui/guard"
	"policybench/ui/profile"
)

// Keys are the app secrets to verify with: the one that was given, and the same
// without what people copy with it.
func (a *App) Keys() ([]inspect.Key, error) {
	key, err := a.Secret()
	if err != nil || key.Secret.IsZero() {
		return nil, err
	}
	keys := []inspect.Key{key}
	if bare, ok := profile.Bare(key.Secret); ok {
		a.Know(bare)
		keys = append(keys, inspect.Key{Name: key.Name + " without what stands around it", Secret: bare})
	}
	return keys, nil
}

// inText is what a report calls a secret that the text itself gives away.
const inText = "the app secret in the text"

// KeysIn are the app secrets that stand in the beginning of a text, to verify with and
// to mask. They are used in memory alone.
func (a *App) KeysIn(head string) []inspect.Key {
	var keys []inspect.Key
	add := func(text string) {
		secret := signing.NewSecret(text)
		a.Know(secret)
		keys = append(keys, inspect.Key{Name: inText, Secret: secret})
	}
	seen := map[string]bool{}
	for _, word := range wordsOf.FindAllString(head, -1) {
		if draft.LooksLikeSecret(word) && strings.ContainsAny(word, "234567") && !seen[word] && len(keys) < mostKeys {
			seen[word] = true
			add(word)
		}
	}
	reports, _ := guard.Inspect(head, inspect.Options{NoCause: true})
	for _, r := range reports {
		f := r.Find(report.CodeSecretExposed)
		if f == nil || strings.HasPrefix(f.Part, "policy.") {
			continue
		}
		for _, s := range f.Spans {
			if s.Offset >= 0 && s.Length > 0 && s.End() <= len(head) {
				if text := head[s.Offset:s.End()]; !seen[text] && len(keys) < mostKeys {
					seen[text] = true
					add(text)
				}
			}
		}
	}
	return keys
}

// mostKeys bounds the secrets of a text that are tried.
const mostKeys = 8

var wordsOf = regexp.MustCompile(`[A-Za-z0-9]+`)
