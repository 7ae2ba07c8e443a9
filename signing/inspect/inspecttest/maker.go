// Package inspecttest makes the texts that a reader of other people's texts has to
// survive: long lines of code, minified code, HTML, CSV, mail and logs, with one
// policy and signature and one URL somewhere in them, in any of the forms that people
// write, put into carriers at random. It is for tests alone; no other code imports it.
//
//	m := inspecttest.New(1)
//	for range 1000 {
//		c := m.Case()
//		reports := inspect.Inspect(c.Text, inspect.Options{})
//		inspecttest.Check(t, c.Text, reports)
//	}
//
// A seed always makes the same texts. Every pair is signed with [Secret], so that a
// test may ask for it to be found genuine; whether it can be found depends on what the
// text does to it, which the case names in Name.
package inspecttest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"policybench/signing"
)

// Secret signs the policies; it is the one that Filestack's documentation publishes.
const Secret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI"

// Case is one text with what was put into it.
type Case struct {
	Name     string // the forms and carriers, in order
	Text     string
	Security signing.Security // the pair
	Handle   string           // the file that the URL names
}

// Maker makes texts from a seed. It is for one goroutine.
type Maker struct {
	r      *rand.Rand
	signer *signing.Signer
}

// New returns a maker whose texts depend on the seed alone.
func New(seed uint64) *Maker {
	return &Maker{r: rand.New(rand.NewPCG(seed, 0x706f6c696379)), signer: signing.NewSigner(signing.NewSecret(Secret))}
}

// Case makes one text of about 3 to 20 KB, with one pair and one URL.
func (m *Maker) Case() Case {
	c := Case{Handle: m.word(alphanumeric, 20)}
	var err error
	if c.Security, err = m.signer.Sign(m.policy(c.Handle)); err != nil {
		panic(err) // every policy above can be signed
	}
	fill := pick(m, fillers)
	pair, url := pick(m, pairForms), pick(m, urlForms)
	parts := []string{pair.write(c.Security), url.write(c.Handle)}
	names := []string{fill.name, pair.name, url.name}
	if m.r.IntN(4) == 0 { // the pair stands in the URL itself
		signed := pick(m, signedForms)
		parts[m.r.IntN(2)] = signed.write(c.Handle, c.Security)
		names = append(names, signed.name)
	}
	if m.r.IntN(2) == 0 {
		parts[0], parts[1] = parts[1], parts[0]
	}
	for i := range parts {
		for m.r.IntN(3) == 0 {
			carrier := pick(m, carriers)
			parts[i], names = carrier.put(parts[i]), append(names, carrier.name)
		}
	}
	sep := pick(m, separators)
	size := 3<<10 + m.r.IntN(17<<10)
	head, between := m.share(size), m.share(size/2)
	c.Text = m.filler(fill, head) + sep + parts[0] + sep + m.filler(fill, between) + sep + parts[1] + sep +
		m.filler(fill, max(0, size-head-between))
	for m.r.IntN(4) == 0 && len(c.Text) < 64<<10 {
		carrier := pick(m, carriers)
		c.Text, names = carrier.put(c.Text), append(names, "all "+carrier.name)
	}
	c.Name = strings.Join(names, ", ")
	return c
}

// share is a part of a length, often none or nearly all of it.
func (m *Maker) share(size int) int {
	switch m.r.IntN(4) {
	case 0:
		return m.r.IntN(40)
	case 1:
		return size - m.r.IntN(40)
	}
	return m.r.IntN(size)
}

// filler writes at least so many bytes of one kind; none for none.
func (m *Maker) filler(f filler, size int) string {
	var b strings.Builder
	for b.Len() < size {
		f.write(m, &b)
	}
	return b.String()
}

// policy is one of those that people sign.
func (m *Maker) policy(handle string) signing.Policy {
	p := signing.Policy{Expiry: 1893456000 + int64(m.r.IntN(1<<24))}
	if m.r.IntN(2) == 0 {
		p.Call = []signing.Call{signing.Read, signing.Convert}[:1+m.r.IntN(2)]
	}
	if m.r.IntN(2) == 0 {
		p.Handle = handle
	}
	return p
}

const (
	small        = "abcdefghijklmnopqrstuvwxyz"
	alphanumeric = small + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
)

// word is n letters of an alphabet.
func (m *Maker) word(alphabet string, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[m.r.IntN(len(alphabet))]
	}
	return string(b)
}

// name is a short word, as variables and columns have.
func (m *Maker) name() string { return m.word(small, 1+m.r.IntN(9)) }

func (m *Maker) number() string { return fmt.Sprint(m.r.IntN(100000)) }

func pick[T any](m *Maker, list []T) T { return list[m.r.IntN(len(list))] }

// separators stand between what a text is put together from.
var separators = []string{"", " ", "\n", ",", ";", "\n\n", "\t", "👍", "、", "=", "{", "(", "\"", "' + '"}
