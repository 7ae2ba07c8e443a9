package words

import (
	"policybench/signing"
	"policybench/signing/inspect"
)

// Allows says beside a call what it permits, or why it is not allowed: "view and
// download a file", "must be listed by name".
func Allows(p inspect.Permission) string {
	if p.Allowed == inspect.Yes {
		return p.Call.Meaning()
	}
	return why(p)
}

func why(p inspect.Permission) string {
	switch p.Why {
	case inspect.CodeCallDenied:
		if p.Allowed == inspect.Unknown {
			return "write is listed; whether that is enough is undocumented"
		}
		return "not in the call list"
	case inspect.CodeNoCall:
		if p.Call == signing.Exif {
			return "must be listed by name"
		}
		return "no call list"
	case inspect.CodeHandleDiffers:
		if p.Allowed == inspect.Unknown {
			return "only for the policy's file"
		}
		return "the policy is for another file"
	case inspect.CodeCallEmpty:
		return "the call list is empty, undocumented"
	case inspect.CodeCallWrongCase:
		return "listed in the wrong case"
	case inspect.CodeCallIsString, inspect.CodeCallUnknown:
		return "the call list is unclear, undocumented"
	case inspect.CodeSourceDenied:
		return "the url pattern does not match the source"
	case inspect.CodePatternUnanchored, inspect.CodePatternUntested:
		return "how the url pattern is matched is undocumented"
	case "":
		if p.Allowed == inspect.Unknown {
			return "undocumented"
		}
		if p.Call == signing.Exif {
			return "must be listed by name"
		}
		return "not in the call list"
	}
	return Fact(p.Why)
}
