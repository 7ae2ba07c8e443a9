package finding

import (
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

func TestAllows(t *testing.T) {
	for _, tt := range []struct {
		p    report.Permission
		want string
	}{
		{report.Permission{Call: signing.Read, Allowed: report.Yes}, "view and download a file"},
		{report.Permission{Call: signing.Exif, Allowed: report.No, Why: report.CodeNoCall}, "must be listed by name"},
		{report.Permission{Call: signing.Pick, Allowed: report.No, Why: report.CodeCallDenied}, "not in the call list"},
		{report.Permission{Call: signing.WriteURL, Why: report.CodeCallDenied}, "write is listed; whether that is enough is undocumented"},
		{report.Permission{Call: signing.Read, Why: report.CodeHandleDiffers}, "only for the policy's file"},
		{report.Permission{Call: signing.Read, Why: report.CodePolicyNotJSON}, "the policy decodes to what is no JSON"},
		{report.Permission{Call: signing.Read}, "undocumented"},
	} {
		if got := Allows(tt.p); got != tt.want {
			t.Errorf("%+v: got %q, want %q", tt.p, got, tt.want)
		}
	}
}
