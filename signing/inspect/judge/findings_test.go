package judge

import (
	"fmt"
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

func TestFindings(t *testing.T) {
	opts := Options{At: judgedAt, Keys: testKeys(), NoCause: true}
	for i, tt := range judgedCases(t) {
		t.Run(fmt.Sprintf("%s/%d", tt.code, i), func(t *testing.T) {
			r := judged(tt.l, opts)
			f := r.Find(tt.code)
			if f == nil {
				t.Fatalf("missing; found %v in %q", r.Codes(), r.Policy.JSON)
			}
			if f.Level != tt.level || f.Basis != tt.basis {
				t.Errorf("is a %s, %s; want %s, %s", f.Level, f.Basis, tt.level, tt.basis)
			}
			checkPlaces(t, r)
			miss := judged(tt.miss, opts)
			if f := miss.Find(tt.code); f != nil && f.Level == tt.level {
				t.Errorf("said of the neighbour %q too: %+v", miss.Policy.JSON, *f)
			}
			checkPlaces(t, miss)
		})
	}
}

// checkPlaces fails where a finding points outside of what it speaks about.
func checkPlaces(t *testing.T, r report.Report) {
	t.Helper()
	text := max(len(r.Security.Policy), len(r.Security.Signature), r.Span.End())
	for _, f := range r.Findings {
		end := text
		if strings.HasPrefix(f.Part, "policy.") {
			end = len(r.Policy.JSON)
		}
		for _, s := range f.Spans {
			if s.Offset < 0 || s.Length < 0 || s.End() > end {
				t.Errorf("%s at %+v of %s, which has %d bytes", f.Code, s, f.Part, end)
			}
		}
	}
}

func TestProblemsComeFirst(t *testing.T) {
	r := judged(delivered(t, `{"expiry":1500000000,"calls":["read"],"maxSize":"5","call":["Read"]}`, func(l *request.Request) {
		l.Scheme = "http"
	}), Options{At: judgedAt})
	for i := 1; i < len(r.Findings); i++ {
		if r.Findings[i].Level.Rank() < r.Findings[i-1].Level.Rank() {
			t.Errorf("%s stands behind %s", r.Findings[i].Code, r.Findings[i-1].Code)
		}
	}
	if r.Findings[0].Code != report.CodeExpired {
		t.Errorf("an expired policy's first problem is %s", r.Findings[0].Code)
	}
}
