package inspect_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"policybench/signing/inspect"
)

const (
	textPolicy    = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	textSignature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"
)

// heavyTexts give a reader something to read in every line, unlike a word that is
// repeated: each row gives the i-th line.
var heavyTexts = []struct {
	name string
	line func(i int) string
}{
	{"pairs", func(int) string {
		return "policy: '" + textPolicy + "', signature: '" + textSignature + "'\n"
	}},
	{"objects", func(i int) string {
		return fmt.Sprintf("const s%d = {policy: '%s', signature: '%s'};\n", i, textPolicy, textSignature)
	}},
	{"constants", func(i int) string {
		return fmt.Sprintf("policy%d = '%s'\nsignature%[1]d = '%[3]s'\n", i, textPolicy, textSignature)
	}},
	{"variables", func(i int) string {
		return fmt.Sprintf("https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=${policy%d}&signature=${signature%[1]d}\n", i)
	}},
	{"defined", func(i int) string {
		return fmt.Sprintf("p%d='%s'; s%[1]d='%s'; get(`https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=${p%[1]d}&signature=${s%[1]d}`)\n", i, textPolicy, textSignature)
	}},
	{"minified", func(i int) string {
		return fmt.Sprintf(`a%d.b("c",{d:1}),u="https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D",f(u,%[1]d);`, i)
	}},
	{"signed code", func(i int) string {
		return fmt.Sprintf(`a%d("https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D",{policy:"%s",signature:"%s"});`, i, textPolicy, textSignature)
	}},
	{"misspelled hosts", func(i int) string {
		return fmt.Sprintf("https://cddn.filestackcontent.com/KW9EJhYtS6y48Whm%04d?policy=%s&signature=%s\n", i%10000, textPolicy, textSignature)
	}},
	{"hosts misspelled anew", func(i int) string {
		return fmt.Sprintf("https://cdn%d.filestackcontnt.com/KW9EJhYtS6y48Whm2S6D?policy=%s&signature=%s\n", i, textPolicy, textSignature)
	}},
	{"broken schemes", func(i int) string {
		return fmt.Sprintf("htps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm%04d?policy=%s&signature=%s\n", i%10000, textPolicy, textSignature)
	}},
	{"policies as JSON", func(i int) string {
		return fmt.Sprintf(`{"expiry":%d}`, 1893456000+i)
	}},
	{"JSON of variables", func(i int) string {
		return fmt.Sprintf(`{"expiry":${e%d}}`, i)
	}},
	{"shortened links", func(i int) string {
		return fmt.Sprintf("https://cdn.filestackcontent.com/AW9EJhYtS6y48Whm%04d?policy=...\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm%04[1]d?policy=%s&signature=%s\n", i%10000, textPolicy, textSignature)
	}},
	{"templates", func(i int) string {
		return fmt.Sprintf("u(`https://cdn.filestackcontent.com/rotate=deg:90/${h%d}?policy=${p}&signature=${s}`)\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm%04[1]d?policy=%s&signature=%s\n", i%10000, textPolicy, textSignature)
	}},
	{"bare schemes", func(i int) string {
		return fmt.Sprintf("hxxps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm%04d ", i%10000)
	}},
}

// BenchmarkTexts reads each heavy text, from 64 KiB to 1 MiB, and prints what
// BenchmarkWords prints.
func BenchmarkTexts(b *testing.B) {
	const short, long = 64 << 10, 1 << 20
	for _, text := range heavyTexts {
		b.Run(strings.ReplaceAll(text.name, " ", "-"), func(b *testing.B) {
			var few, many time.Duration = math.MaxInt64, math.MaxInt64
			for b.Loop() {
				few, many = min(few, quickestOf(heavy(text.line, short))), min(many, quickestOf(heavy(text.line, long)))
			}
			b.ReportMetric(float64(many.Milliseconds()), "ms/MiB")
			b.ReportMetric(math.Log(float64(many)/float64(few))/math.Log(long/short), "exponent")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// heavy is a text of a size.
func heavy(line func(int) string, size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(line(i))
	}
	return b.String()[:size]
}

// No heavy text makes the reader panic.
func TestHeavyTexts(t *testing.T) {
	for _, text := range heavyTexts {
		t.Run(text.name, func(t *testing.T) {
			whole := heavy(text.line, 4<<10)
			if len(inspect.Inspect(whole, longOptions)) == 0 {
				t.Error("nothing found")
			}
		})
	}
}
