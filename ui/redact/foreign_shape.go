package redact

import (
	"bytes"
	"strings"
)

// shape is how the secrets of a service begin, and of how many characters they are at
// least.
type shape struct {
	head  string
	least int
	also  string // characters besides letters and digits
}

// serviceShapes are published by the services, for scanners like this one.
var serviceShapes = []shape{
	{"AKIA", 20, ""}, {"ASIA", 20, ""}, // AWS
	{"AIza", 39, "-_"}, {"ya29.", 30, "-_."}, {"GOCSPX-", 30, "-_"}, // Google
	{"xoxb-", 20, "-"}, {"xoxp-", 20, "-"}, {"xoxa-", 20, "-"}, {"xoxr-", 20, "-"}, {"xoxs-", 20, "-"}, {"xapp-", 20, "-"}, // Slack
	{"hooks.slack.com/services/", 40, "/"},                                                                                  // Slack's webhooks
	{"ghp_", 36, "_"}, {"gho_", 36, "_"}, {"ghu_", 36, "_"}, {"ghs_", 36, "_"}, {"ghr_", 36, "_"}, {"github_pat_", 40, "_"}, // GitHub
	{"glpat-", 20, "-_"},                                                                                          // GitLab
	{"sk_live_", 20, ""}, {"sk_test_", 20, ""}, {"rk_live_", 20, ""}, {"rk_test_", 20, ""}, {"whsec_", 20, "+/="}, // Stripe
	{"discord.com/api/webhooks/", 60, "/-_"}, {"discordapp.com/api/webhooks/", 60, "/-_"}, {"hf_", 34, ""}, {"AGE-SECRET-KEY-1", 50, ""},
	{"sq0csp-", 40, "-_"}, {"sq0atp-", 28, "-_"}, {"EAACEdEose0cBA", 30, ""}, {"lin_api_", 40, ""},
	{"sk-", 24, "-_"}, {"SG.", 40, "-_."}, {"npm_", 36, ""}, {"dop_v1_", 40, ""}, {"shpat_", 32, ""}, {"key-", 36, ""}, // others
}

func shapes(text []byte, mask func(from, to int)) {
	for _, s := range serviceShapes {
		done := 0
		for at := range indexesOf(text, s.head) {
			if at < done || at > 0 && isAlnum(text[at-1]) {
				continue
			}
			to := at + len(s.head)
			for to < len(text) && (isAlnum(text[to]) || strings.IndexByte(s.also, text[to]) >= 0) {
				to++
			}
			done = to
			if to-at >= s.least {
				mask(at, to)
				if s.least == 20 && s.also == "" && strings.HasSuffix(s.head, "IA") {
					secretNear(text, to, mask)
				}
			}
		}
	}
}

// secretNear finds the secret that stands behind AWS's key: 40 characters of base64.
func secretNear(text []byte, at int, mask func(from, to int)) {
	const near, size = 300, 40
	end := min(len(text), at+near)
	for i := at; i < end; {
		to := i
		for to < min(len(text), i+size+1) && (isAlnum(text[to]) || text[to] == '+' || text[to] == '/') {
			to++
		}
		if to-i == size && !allHex(text[i:to]) {
			mask(i, to)
		}
		i = max(to, i+1)
	}
}

// webTokens finds JSON Web Tokens: three parts of base64url, the first and second JSON.
func webTokens(text []byte, mask func(from, to int)) {
	const shortest = 10
	done := 0
	for at := range indexesOf(text, "eyJ") {
		if at < done || at > 0 && isBase64(text[at-1]) {
			continue
		}
		to, parts := at, 0
		for part := to; ; part = to {
			for to < len(text) && (isAlnum(text[to]) || text[to] == '-' || text[to] == '_') {
				to++
			}
			if to-part < shortest {
				break
			}
			if parts++; to == len(text) || text[to] != '.' {
				break
			}
			to++
		}
		if done = to; parts >= 3 {
			mask(at, to)
		}
	}
}

// keyBlocks finds what stands between the lines of a PEM block, also where its end is
// missing.
func keyBlocks(text []byte, mask func(from, to int)) {
	const longest = 80 // of the line
	done := 0
	for at := range indexesOf(text, "-----BEGIN ") {
		head := bytes.Index(text[at+1:min(len(text), at+longest)], []byte("-----"))
		if head < 0 || at < done {
			continue
		}
		from := at + 1 + head + len("-----")
		to := len(text)
		if end := bytes.Index(text[from:], []byte("-----END")); end >= 0 {
			to = from + end
		} else if end := bytes.Index(text[from:], []byte("\n\n")); end >= 0 {
			to = from + end
		}
		for from < to && (text[from] == '\n' || text[from] == '\r') {
			from++
		}
		done = to
		for from < to && (text[to-1] == '\n' || text[to-1] == '\r') {
			to--
		}
		mask(from, to)
	}
}

// identifiedShapes stand behind the digits of a bot, or the name of a device, and a colon.
var identifiedShapes = []shape{{":AA", 34, "-_"}, {":APA91b", 90, "-_"}}

// identified finds secrets with whose they are before them.
func identified(text []byte, mask func(from, to int)) {
	for _, s := range identifiedShapes {
		for at := range indexesOf(text, s.head) {
			to := at + 1
			for to < len(text) && (isAlnum(text[to]) || strings.IndexByte(s.also, text[to]) >= 0) {
				to++
			}
			if at > 0 && isAlnum(text[at-1]) && to-at >= s.least {
				mask(at+1, to)
			}
		}
	}
}
