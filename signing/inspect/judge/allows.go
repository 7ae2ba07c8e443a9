package judge

import "policybench/signing/report"

// permits answers what the call list says of one call, and why it is no plain yes.
func (p *policyText) permits(set callSet) (report.Answer, report.Code) {
	c := &p.calls
	switch {
	case p.field(keyCall) == nil:
		return p.permitsUnlisted(set)
	case c.unclear:
		return report.Unknown, c.why
	case c.listed&set != 0:
		return report.Yes, ""
	case c.vague&set != 0:
		if p.has(report.CodeCallUnknown) {
			return report.Unknown, report.CodeCallUnknown
		}
		return report.Unknown, report.CodeCallIsString
	case c.cased&set != 0:
		return report.No, report.CodeCallWrongCase
	case set == setWriteURL && c.listed&setWrite != 0:
		// Filestack's documentation contradicts itself on whether write is enough.
		return report.Unknown, report.CodeCallDenied
	}
	return report.No, report.CodeCallDenied
}

// permitsUnlisted is for a policy without a call list, which permits everything
// but exif (documented), and for one that could not be read.
func (p *policyText) permitsUnlisted(set callSet) (report.Answer, report.Code) {
	switch {
	case p.partial && p.broken == "":
		return report.Unknown, report.CodePolicyNotJSON
	case p.partial:
		return report.Unknown, p.broken
	case set == setExif:
		return report.No, report.CodeNoCall
	}
	return report.Yes, ""
}

// allows answers for every documented call, as far as the request is known: a file
// that is not the policy's is closed to all that acts on files.
func (j *judging) allows() []report.Permission {
	var list [len(callNames)]report.Permission
	for i, c := range callNames {
		answer, why := j.permits(1 << i)
		if answer != report.No && setFile&(1<<i) != 0 {
			answer, why = limit(answer, why, j.handle, report.CodeHandleDiffers)
		}
		if answer != report.No && setConvert == 1<<i {
			code := report.CodeSourceDenied
			if j.source == report.Unknown {
				code = report.CodePatternUnanchored
			}
			answer, why = limit(answer, why, j.source, code)
		}
		if answer != report.No && (setStore|setPick)&(1<<i) != 0 {
			answer, why = limit(answer, why, j.store, j.storeWhy())
		}
		list[i] = report.Permission{Call: c, Allowed: answer, Why: why}
	}
	return j.pool.permissions(list[:])
}

// limit joins a permission with a further condition: the worse one counts.
func limit(answer report.Answer, why report.Code, by report.Answer, code report.Code) (report.Answer, report.Code) {
	if by == report.No || by == report.Unknown && answer == report.Yes {
		return by, code
	}
	return answer, why
}

// allowed answers whether the request is among what is allowed.
func (j *judging) allowed(list []report.Permission) report.Answer {
	if j.denied {
		return report.No
	}
	all := worse(worse(j.handle, j.source), j.store)
	switch {
	case all == report.No:
		return report.No
	case !j.hasPolicy || j.needs.set == setNone:
		return report.Unknown
	}
	if j.unclear {
		all = report.Unknown
	}
	for i := range list {
		if j.needs.set&(1<<i) == 0 {
			continue
		}
		switch list[i].Allowed {
		case report.No:
			return report.No
		case report.Unknown:
			all = report.Unknown
		}
	}
	return all
}
