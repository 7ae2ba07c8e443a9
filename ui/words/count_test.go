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

func TestComma(t *testing.T) {
	for _, c := range []struct {
		n    int64
		want string
	}{{0, "0"}, {999, "999"}, {1000, "1,000"}, {-999, "-999"}, {-1000, "-1,000"}, {1234567, "1,234,567"}, {-9223372036854775808, "-9,223,372,036,854,775,808"}} {
		if got := Comma(c.n); got != c.want {
			t.Errorf("%d: %q, want %q", c.n, got, c.want)
		}
	}
}

// What is no whole unit is rounded, and stands beside its exact number.
func TestBytesRounded(t *testing.T) {
	for _, c := range []struct {
		n    int64
		want string
	}{
		{1234567, "1.2 MB, 1,234,567 bytes"}, {82854982, "83 MB, 82,854,982 bytes"}, {1001, "1.0 kB, 1,001 bytes"},
		{9949, "9.9 kB, 9,949 bytes"}, {9951, "10 kB, 9,951 bytes"}, {999999, "1000 kB, 999,999 bytes"}, {1<<53 + 1, "9.0 PB, 9,007,199,254,740,993 bytes"},
	} {
		if got := Bytes(c.n); got != c.want {
			t.Errorf("%d: %q, want %q", c.n, got, c.want)
		}
	}
}
