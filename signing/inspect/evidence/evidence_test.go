package evidence

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// noon is the time that most rows write down, each in its way.
var noon = time.Date(2026, 11, 26, 12, 0, 3, 0, time.UTC)

const link = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=P&signature=S"

func TestBesideReadsEachWayOfWritingATime(t *testing.T) {
	unix := noon.Unix()
	for name, row := range map[string]struct {
		text   string
		kind   Kind
		status int
	}{
		"error's envelope":           {fmt.Sprintf(`{"error":"Invalid Policy","c":"x","i":"CLR-1","t":%d}`+"\n%s", unix, link), Envelope, 0},
		"envelope, escaped":          {fmt.Sprintf(`body: "{\"error\":\"X\",\"t\":%d}" %s`, unix, link), Envelope, 0},
		"envelope, in HTML":          {fmt.Sprintf(`{&quot;error&quot;:&quot;X&quot;,&quot;t&quot;:%d} %s`, unix, link), Envelope, 0},
		"envelope, spaced":           {fmt.Sprintf("{\n  \"error\": \"X\",\n  \"t\": %d\n}\n%s", unix, link), Envelope, 0},
		"curl's response":            {"> GET " + link + "\n< HTTP/2 403\n< date: Thu, 26 Nov 2026 12:00:03 GMT\n", ResponseDate, 403},
		"headers, CRLF":              {link + "\r\nHTTP/1.1 403 Forbidden\r\nDate: Thu, 26 Nov 2026 12:00:03 GMT\r\n", ResponseDate, 403},
		"header in JSON":             {`{"url":"` + link + `","headers":[{"name":"Date","value":"Thu, 26 Nov 2026 12:00:03 GMT"}]}`, ResponseDate, 0},
		"HAR":                        {`{"startedDateTime":"2026-11-26T12:00:03.000Z","request":{"url":"` + link + `"},"response":{"status":403}}`, Request, 403},
		"HAR, spaced, with a zone":   {`{ "startedDateTime": "2026-11-26T13:00:03.511+01:00", "request": { "url": "` + link + `" }, "response": { "status": 200 } }`, Request, 200},
		"access log":                 {`1.2.3.4 - - [26/Nov/2026:13:00:03 +0100] "GET ` + link + ` HTTP/1.1" 403 42`, LogLine, 403},
		"load balancer":              {"https 2026-11-26T12:00:03.123456Z app/x 1.2.3.4:5 " + link, LogLine, 0},
		"line with zone and level":   {"INFO 2026-11-26 12:00:03 +0000 GET " + link + " status=403", LogLine, 403},
		"Python's comma":             {"2026-11-26T12:00:03,511Z fetching " + link, LogLine, 0},
		"CloudFront":                 {"#Version: 1.0\n#Fields: date time x-edge\n2026-11-26\t12:00:03\tFRA\t" + link, LogLine, 0},
		"JSON log":                   {`{"level":"warn","timestamp":"2026-11-26T12:00:03Z","url":"` + link + `","status":403}`, LogLine, 403},
		"JSON log, milliseconds":     {fmt.Sprintf(`{"time":%d000,"url":"%s"}`, unix, link), LogLine, 0},
		"logfmt":                     {"ts=2026-11-26T12:00:03Z url=" + link + " status=403", LogLine, 403},
		"webhook":                    {fmt.Sprintf("FS-Timestamp: %d %s", unix, link), Webhook, 0},
		"mail":                       {"From: bob\nDate: Thu, 26 Nov 2026 13:00:03 +0100\n\nit fails: " + link, Mail, 0},
		"mail, one digit, no second": {"Date: 26 Nov 2026 12:00 +0000\n\n" + link, Mail, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := Find(row.text).Beside(strings.Index(row.text, link))
			if !ok {
				t.Fatalf("no time found in %q", row.text)
			}
			if got.Kind != row.kind || got.At.Truncate(time.Minute) != noon.Truncate(time.Minute) || got.Status != row.status {
				t.Errorf("got kind %d, %s, status %d; want kind %d, %s, status %d", got.Kind, got.At, got.Status, row.kind, noon, row.status)
			}
			if !strings.ContainsAny(row.text[got.Span.Offset:got.Span.End()], "0123456789") {
				t.Errorf("the span holds %q", row.text[got.Span.Offset:got.Span.End()])
			}
		})
	}
}

func TestFindTakesNoTimeWithoutItsMeaning(t *testing.T) {
	for name, text := range map[string]string{
		"a clock without a date":   "at 12:00:03 " + link,
		"syslog, no year":          "Nov 26 12:00:03 host app: " + link,
		"no zone":                  "2026-11-26 12:00:03 GET " + link,
		"nginx's error log":        "2026/11/26 12:00:03 [error] " + link,
		"another header":           "Expires: Thu, 26 Nov 2026 12:00:03 GMT\nLast-Modified: Thu, 26 Nov 2026 12:00:03 GMT\n" + link,
		"a zone of letters":        "Date: Thu, 26 Nov 2026 12:00:03 CST\n" + link,
		"date as a word":           "The date is 26 Nov 2026 12:00:03 +0000, " + link,
		"update, no header":        "Update: Thu, 26 Nov 2026 12:00:03 GMT " + link,
		"t outside an error":       `{"x":"y","t":1795694403} ` + link,
		"t that is no time":        `{"error":"X","t":17} ` + link,
		"the policy's own expiry":  `{"expiry":1795694403} ` + link,
		"time as a word":           "time 1795694403 " + link,
		"uptime":                   "uptime=1795694403 " + link,
		"a date that is none":      "[31/Feb/2026:12:00:03 +0000] " + link,
		"far from the line's head": strings.Repeat("x ", 60) + "2026-11-26T12:00:03Z " + link,
		"cut off":                  `{"startedDateTime":"2026-11-26T12:0`,
	} {
		if got, ok := Find(text).Beside(max(0, strings.Index(text, link))); ok {
			t.Errorf("%s: took %q for kind %d", name, text[got.Span.Offset:got.Span.End()], got.Kind)
		}
	}
}

func TestATimeSpeaksForItsOwnRecord(t *testing.T) {
	a, b := link+"&n=1", link+"&n=2"
	for name, text := range map[string]string{
		"lines":             `[26/Nov/2026:11:00:00 +0000] "` + a + `" 200` + "\n" + `[26/Nov/2026:12:00:03 +0000] "` + b + `" 403`,
		"HAR on one line":   `[{"startedDateTime":"2026-11-26T11:00:00Z","url":"` + a + `"},{"startedDateTime":"2026-11-26T12:00:03Z","url":"` + b + `"}]`,
		"JSON, time first":  `[{"time":"2026-11-26T11:00:00Z","url":"` + a + `"},{"time":"2026-11-26T12:00:03Z","url":"` + b + `"}]`,
		"JSON, time last":   `[{"url":"` + a + `","time":"2026-11-26T11:00:00Z"},{"url":"` + b + `","time":"2026-11-26T12:00:03Z"}]`,
		"two answers":       "GET " + a + "\nHTTP/2 200\ndate: Thu, 26 Nov 2026 11:00:00 GMT\n\nGET " + b + "\nHTTP/2 403\ndate: Thu, 26 Nov 2026 12:00:03 GMT\n",
		"mails in a thread": "Date: Thu, 26 Nov 2026 11:00:00 +0000\n\n" + a + "\n\n> Date: Thu, 26 Nov 2026 12:00:03 +0000\n>\n> " + b,
	} {
		sights := Find(text)
		for i, want := range []time.Time{noon.Add(-time.Hour - 3*time.Second), noon} {
			got, ok := sights.Beside(strings.Index(text, []string{a, b}[i]))
			if !ok || !got.At.Equal(want) {
				t.Errorf("%s: link %d has %s, %t; want %s", name, i+1, got.At, ok, want)
			}
		}
	}
}

func TestCourseTellsWhatAnExpiryExplains(t *testing.T) {
	line := func(at, status string) string {
		return "[26/Nov/2026:" + at + ` +0000] "GET ` + link + ` HTTP/1.1" ` + status + "\n"
	}
	expiry := noon.Truncate(time.Minute).Unix() // 12:00:00
	for name, row := range map[string]struct {
		text string
		want Says
	}{
		"worked before, refused after": {line("11:59:58", "200") + line("12:00:03", "403"), Ended},
		"refused after":                {line("12:00:03", "403"), RefusedAfter},
		"refused at its second":        {line("12:00:00", "403"), RefusedAfter},
		"refused before":               {line("11:59:59", "403"), RefusedAhead},
		"worked after":                 {line("12:00:03", "200"), WorkedAfter},
		"not found":                    {line("12:00:03", "404"), Nothing},
		"server's fault":               {line("12:00:03", "500"), Nothing},
		"no status":                    {line("12:00:03", "-"), Nothing},
		"redirected, then refused":     {line("11:00:00", "302") + line("12:10:00", "401"), Ended},
	} {
		var offsets []int
		each(row.text, link, func(at int) { offsets = append(offsets, at) })
		if got := Find(row.text).Course(offsets).Says(expiry); got != row.want {
			t.Errorf("%s: says %d, want %d", name, got, row.want)
		}
	}
}

func TestDisagreeNamesTwoClocks(t *testing.T) {
	har := func(date string) string {
		return `{"startedDateTime":"2026-11-26T12:00:03Z","url":"` + link + `","headers":[{"name":"date","value":"` + date + `"}]}`
	}
	for name, row := range map[string]struct {
		text string
		off  time.Duration
	}{
		"alike":       {har("Thu, 26 Nov 2026 12:00:05 GMT"), 0},
		"a slow one":  {har("Thu, 26 Nov 2026 11:50:03 GMT"), -10 * time.Minute},
		"a fast one":  {har("Thu, 26 Nov 2026 12:01:03 GMT"), time.Minute},
		"one is all":  {"Date: Thu, 26 Nov 2026 12:01:03 GMT\n" + link, 0},
		"a mail's is": {"Date: Thu, 26 Nov 2026 13:01:03 +0000\n" + har("Thu, 26 Nov 2026 12:00:05 GMT"), 0},
	} {
		server, other, ok := Find(row.text).Disagree(strings.Index(row.text, link))
		if ok != (row.off != 0) || server.At.Sub(other.At) != row.off {
			t.Errorf("%s: %t, off by %s, want %s", name, ok, server.At.Sub(other.At), row.off)
		}
	}
}

// repeated are words that Find looks for, made into long texts.
var repeated = []string{
	`"t":1795694403,`, `error"t":1795694403`, "date: Thu, 26 Nov 2026 12:00:03 GMT ", "startedDateTime", `startedDateTime":"2026-11-26T12:00:03Z" `, "[", "time=1795694403 ",
	"2026-11-26T12:00:03Z\n", "2026-11-26T12:00:03Z ", "FS-Timestamp: 1795694403\n", "HTTP/1.1 ", "\n\n", "t", "&quot;t&quot;:", "[26/Nov/2026:12:00:03 +0000]", "date", "20",
}

func BenchmarkFind(b *testing.B) {
	for _, word := range repeated {
		for _, kib := range []int{64, 1024} {
			text := strings.Repeat(word, kib<<10/len(word))
			b.Run(fmt.Sprintf("%.12q/%dKiB", word, kib), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Find(text).Beside(len(text) / 2)
				}
			})
		}
	}
}

// FuzzFind holds that every span lies in the text and that the reaches of a kind part it.
func FuzzFind(f *testing.F) {
	for _, word := range repeated {
		f.Add(word + link + "\n" + word)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for kind, list := range Find(text) {
			end := 0
			for _, s := range list {
				if s.Span.Offset < 0 || s.Span.Length <= 0 || s.Span.End() > len(text) {
					t.Fatalf("kind %d: span %v in a text of %d bytes", kind, s.Span, len(text))
				}
				if s.Reach.Offset < end || s.Reach.End() > len(text) {
					t.Fatalf("kind %d: reach %v begins before %d or ends behind %d", kind, s.Reach, end, len(text))
				}
				end = s.Reach.End()
			}
		}
	})
}
