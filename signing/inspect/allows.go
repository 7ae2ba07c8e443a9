package inspect

// permits answers what the call list says of one call, and why it is no plain yes.
func (p *policyText) permits(set callSet) (Answer, Code) {
	c := &p.calls
	switch {
	case p.field(keyCall) == nil:
		return p.permitsUnlisted(set)
	case c.unclear:
		return Unknown, c.why
	case c.listed&set != 0:
		return Yes, ""
	case c.vague&set != 0:
		if p.has(CodeCallUnknown) {
			return Unknown, CodeCallUnknown
		}
		return Unknown, CodeCallIsString
	case c.cased&set != 0:
		return No, CodeCallWrongCase
	case set == setWriteURL && c.listed&setWrite != 0:
		// Filestack's documentation contradicts itself on whether write is enough.
		return Unknown, CodeCallDenied
	}
	return No, CodeCallDenied
}

// permitsUnlisted is for a policy without a call list, which permits everything
// but exif (documented), and for one that could not be read.
func (p *policyText) permitsUnlisted(set callSet) (Answer, Code) {
	switch {
	case p.partial && p.broken == "":
		return Unknown, CodePolicyNotJSON
	case p.partial:
		return Unknown, p.broken
	case set == setExif:
		return No, CodeNoCall
	}
	return Yes, ""
}

// allows answers for every documented call, as far as the request is known: a file
// that is not the policy's is closed to all that acts on files.
func (j *judging) allows() []Permission {
	list := make([]Permission, len(callNames))
	for i, c := range callNames {
		answer, why := j.permits(1 << i)
		if answer != No && setFile&(1<<i) != 0 {
			answer, why = limit(answer, why, j.handle, CodeHandleDiffers)
		}
		if answer != No && setConvert == 1<<i {
			code := CodeSourceDenied
			if j.source == Unknown {
				code = CodePatternUnanchored
			}
			answer, why = limit(answer, why, j.source, code)
		}
		list[i] = Permission{Call: c, Allowed: answer, Why: why}
	}
	return list
}

// limit joins a permission with a further condition: the worse one counts.
func limit(answer Answer, why Code, by Answer, code Code) (Answer, Code) {
	if by == No || by == Unknown && answer == Yes {
		return by, code
	}
	return answer, why
}

// allowed answers whether the request is among what is allowed.
func (j *judging) allowed(list []Permission) Answer {
	if j.denied {
		return No
	}
	if !j.hasPolicy || j.needs.set == setNone {
		if j.handle == No || j.source == No {
			return No
		}
		return Unknown
	}
	all := Yes
	for i := range list {
		if j.needs.set&(1<<i) == 0 {
			continue
		}
		switch list[i].Allowed {
		case No:
			return No
		case Unknown:
			all = Unknown
		}
	}
	return all
}
