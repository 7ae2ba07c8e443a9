package words

import (
	"testing"
)

func TestBytes(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0 bytes", 1: "1 byte", 999: "999 bytes", 1024: "1 KiB", 1000: "1 kB",
		10_485_760: "10 MiB", 10_000_000: "10 MB", 1_234_567: "1.2 MB, 1,234,567 bytes",
		524_288: "512 KiB", 1 << 53: "8 PiB", 1536: "1.5 kB, 1,536 bytes",
	} {
		if got := Bytes(n); got != want {
			t.Errorf("Bytes(%d) = %q, want %q", n, got, want)
		}
	}
	_ = Bytes(-5)
}
