package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// CloudFront writes the percent sign of a URL as %25 in its logs, so that an escape of
// the request stands there as %253D.

// undoLogs puts the escapes of the request in place of the log's.
// seen: docs.aws.amazon.com, the standard logs of CloudFront, cs-uri-query.
func undoLogs(v *View) *View {
	const sign = "%25"
	s := v.Text
	if !strings.Contains(s, sign) || !strings.Contains(s, cloudFrontField) && !strings.Contains(s, CloudFrontHost) {
		return v
	}
	w := Rewriter{src: v}
	listed := false // the columns are CloudFront's
	for at := 0; at < len(s); {
		line := s[at:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i]
		}
		if strings.HasPrefix(line, "#Fields:") {
			listed = strings.Contains(line, cloudFrontField)
		} else if strings.Contains(line, sign) && (listed && isDated(line) || IsCloudFrontRow(line) || strings.Contains(line, `"`+cloudFrontField)) {
			for i := strings.Index(line, sign); i >= 0; {
				w.Replace(at+i, at+i+len(sign), "%", logged)
				next := i + len(sign)
				if i = strings.Index(line[next:], sign); i >= 0 {
					i += next
				}
			}
		}
		at += len(line) + 1
	}
	return w.Done()
}

const (
	// CloudFrontHost ends the name of a distribution.
	CloudFrontHost = ".cloudfront.net"
	// cloudFrontField begins the names of columns that no other server has.
	cloudFrontField = "x-edge-"
)

// IsCloudFrontRow reports whether a line is one of CloudFront's log without the columns'
// names: day, time, place, bytes, address, method, distribution, path.
func IsCloudFrontRow(line string) bool {
	if !isDated(line) {
		return false
	}
	i := strings.Index(line, CloudFrontHost)
	if i < 0 {
		return false
	}
	rest := line[i+len(CloudFrontHost):]
	return len(rest) > 1 && ascii.IsBlank(rest[0]) && rest[1] == '/' && len(strings.Fields(line[:i])) == 7
}

// isDated reports whether a line begins with a day and a time: 2026-11-23, 10:11:12.
func isDated(line string) bool {
	const day, stamp = len("2026-11-23"), len("2026-11-23 10:11:12")
	return len(line) > stamp && line[4] == '-' && line[7] == '-' && ascii.IsBlank(line[day]) && line[13] == ':' && line[16] == ':'
}
