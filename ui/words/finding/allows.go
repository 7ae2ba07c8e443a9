package finding

import (
	"policybench/signing"
	"policybench/signing/report"
)

// Allows says beside a call what it permits, or why it is not allowed: "view and
// download a file", "must be listed by name".
func Allows(p report.Permission) string {
	if p.Allowed == report.Yes {
		return p.Call.Meaning()
	}
	return why(p)
}

func why(p report.Permission) string {
	switch p.Why {
	case report.CodeCallDenied:
		if p.Allowed == report.Unknown {
			return "write is listed; whether that is enough is undocumented"
		}
		return "not in the call list"
	case report.CodeNoCall:
		if p.Call == signing.Exif {
			return "must be listed by name"
		}
		return "no call list"
	case report.CodeHandleDiffers:
		if p.Allowed == report.Unknown {
			return "only for the policy's file"
		}
		return "the policy is for another file"
	case report.CodeCallEmpty:
		return "the call list is empty, undocumented"
	case report.CodeCallWrongCase:
		return "listed in the wrong case"
	case report.CodeCallIsString, report.CodeCallUnknown:
		return "the call list is unclear, undocumented"
	case report.CodeSourceDenied:
		return "the url pattern does not match the source"
	case report.CodePatternUnanchored, report.CodePatternUntested:
		return "how the url pattern is matched is undocumented"
	case "":
		if p.Allowed == report.Unknown {
			return "undocumented"
		}
		if p.Call == signing.Exif {
			return "must be listed by name"
		}
		return "not in the call list"
	}
	return Fact(p.Why)
}
