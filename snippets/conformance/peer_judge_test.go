package conformance

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"time"
)

// permit is a policy as the peer reads it.
type permit struct {
	Expiry           float64
	Call             []string
	Handle, URL      string
	Path, Container  string
	MaxSize, MinSize int
}

// judge returns what stands against the request, nothing where it is accepted.
func (p *peer) judge(asked request) string {
	ours := p.anyKey || asked.Key == p.apiKey
	if asked.keyed() && asked.Key == "" || asked.Key != "" && !ours {
		return saysNoApp
	}
	if len(asked.pairs) == 0 {
		return saysNoPair
	}
	for _, pair := range asked.pairs {
		if against := p.judgePair(asked, pair); against != "" {
			return against
		}
	}
	return ""
}

func (p *peer) judgePair(asked request, pair peerPair) string {
	if pair.policy == "" || pair.signature == "" {
		return saysNoPair
	}
	mac := hmac.New(sha256.New, []byte(p.secret))
	mac.Write([]byte(pair.policy))
	if hex.EncodeToString(mac.Sum(nil)) != pair.signature {
		return saysSignature
	}
	text, err := base64.URLEncoding.DecodeString(pair.policy)
	var allowed permit
	if err != nil || json.Unmarshal(text, &allowed) != nil {
		return saysBase64
	}
	if float64(time.Now().Unix()) >= allowed.Expiry {
		return saysExpired
	}
	return allowed.against(asked, pair.call)
}

// against applies every key of the policy but expiry.
func (p permit) against(asked request, call string) string {
	stores := call == "store" || call == "pick"
	switch {
	case p.Call == nil && call == "exif", p.Call != nil && !slices.Contains(p.Call, call):
		return saysPolicy
	case p.Handle != "" && asked.Handle != "" && p.Handle != asked.Handle:
		return saysPolicy
	case p.URL != "" && asked.Source != "" && !matches(p.URL, asked.Source):
		return saysPolicy
	case stores && (!matches(p.Path, asked.Path) || !matches(p.Container, asked.Container)):
		return saysPath
	case stores && !strings.HasPrefix(asked.Body, "url=") && p.wrongSize(len(asked.Body)):
		return saysPolicy
	}
	return ""
}

func (p permit) wrongSize(bytes int) bool {
	return bytes < p.MinSize || p.MaxSize > 0 && bytes > p.MaxSize
}

func matches(pattern, text string) bool {
	found, err := regexp.MatchString(pattern, text)
	return err == nil && found
}
