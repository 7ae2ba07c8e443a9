package judge

import (
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// checkKeys notes keys that Filestack does not know and keys that stand twice. An
// unknown key does not fail: what it was to limit stays open.
func (p *policyText) checkKeys() {
	said := 0
	for i := range p.fields {
		f := &p.fields[i]
		if keyOf(f.Name) < keyCount {
			continue
		}
		if said++; said > maxSame {
			break
		}
		p.unknownKey(f)
	}
	p.checkTwice()
}

func (p *policyText) unknownKey(f *signing.Field) {
	at := p.spot(f.NameOffset, f.NameLength)
	meant := keyMeant(f.Name)
	switch {
	case meant == keyCount:
		p.add(report.Warning, report.CodeKeyUnknown, report.Inferred, "policy.key", at, f.Name)
	case p.field(meant) != nil:
		p.add(report.Warning, report.CodeKeyMisspelled, report.Inferred, "policy.key", at, f.Name, keyNames[meant].name, "also")
	default:
		p.add(report.Problem, report.CodeKeyMisspelled, report.Inferred, "policy.key", at, f.Name, keyNames[meant].name)
	}
}

// checkTwice compares every key with those before it. Beyond a few keys, which no
// real policy has, it counts in a map.
func (p *policyText) checkTwice() {
	if len(p.fields) <= maxSame {
		for i := range p.fields {
			for j := range i {
				if p.fields[j].Name == p.fields[i].Name {
					p.twice(&p.fields[i], &p.fields[j])
					break
				}
			}
		}
		return
	}
	seen := make(map[string]int, len(p.fields))
	said := 0
	for i := range p.fields {
		if j, ok := seen[p.fields[i].Name]; ok && said < maxSame {
			said++
			p.twice(&p.fields[i], &p.fields[j])
		}
		seen[p.fields[i].Name] = i
	}
}

func (p *policyText) twice(f, earlier *signing.Field) {
	how := "same"
	if f.Raw != earlier.Raw {
		how = "different"
	}
	p.add(report.Warning, report.CodeKeyDuplicate, report.Inferred, "policy.key", p.spot(f.NameOffset, f.NameLength), f.Name, how)
}

// keyMeant is the key that was likely meant by an unknown name, keyCount for none.
func keyMeant(name string) policyKey {
	if len(name) > shape.LongestWord {
		return keyCount
	}
	low := strings.Map(shape.PlainLetter, name)
	switch low {
	case "expires", "expire", "exp", "expiration", "expirydate", "expirytime", "expiresat", "expireat",
		"expiresin", "expirationdate", "expirationtime", "expiretime", "ttl", "validuntil":
		return keyExpiry
	case "calls", "permission", "permissions", "action", "actions", "operations":
		return keyCall
	case "handles", "filehandle", "fileid":
		return keyHandle
	case "urls", "uri", "sourceurl":
		return keyURL
	case "maxfilesize", "maximumsize", "maxbytes", "maxsizebytes", "sizemax", "maxlength":
		return keyMaxSize
	case "minfilesize", "minimumsize", "minbytes", "minsizebytes", "sizemin", "minlength":
		return keyMinSize
	case "paths", "storepath", "storagepath", "uploadpath":
		return keyPath
	case "containers", "bucket", "storecontainer", "storagecontainer":
		return keyContainer
	}
	for k := range keyNames {
		if strings.EqualFold(low, keyNames[k].name) {
			return policyKey(k)
		}
	}
	if k := shape.Nearest(low, len(keyNames), func(k int) string { return strings.ToLower(keyNames[k].name) }); k >= 0 {
		return policyKey(k)
	}
	return keyCount
}
