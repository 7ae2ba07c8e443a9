package profile

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

var contentTable = []struct {
	name, content string
	secret        string // empty where it is refused
	reason        error
}{
	{"alone", canary, canary, nil},
	{"with a newline", canary + "\n", canary, nil},
	{"with a Windows newline", canary + "\r\n", canary, nil},
	{"with two newlines", canary + "\n\n", canary, nil},
	{"with blanks", " " + canary + "\t\n", " " + canary + "\t", nil},
	{"with a newline before", "\n" + canary, "", errFirstLine},
	{"as a password manager prints it", canary + "\nuser: bob\nurl: https://dev.filestack.com\n", canary, nil},
	{"as long as may be", strings.Repeat("a", maxSecretFile), strings.Repeat("a", maxSecretFile), nil},
	{"too long", canary + strings.Repeat("a", maxSecretFile), "", errTooLong},
	{"empty", "", "", errEmpty},
	{"a newline", "\n", "", errEmpty},
	{"blanks", " \n\t ", "", errWhiteSpace},
	{"UTF-8 with BOM", "\ufeff" + canary, "", errBOM},
	{"UTF-16 little-endian", inUTF16("\ufeff"+canary, binary.LittleEndian), "", errUTF16},
	{"UTF-16 big-endian", inUTF16("\ufeff"+canary, binary.BigEndian), "", errUTF16},
	{"UTF-16 without BOM", inUTF16(canary+"\r\n", binary.LittleEndian), "", errUTF16},
	{"UTF-16 without BOM, big-endian", inUTF16(canary, binary.BigEndian), "", errUTF16},
	{"binary", canary + "\x00", "", errBinary},
}

func inUTF16(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

func TestReadSecretFile(t *testing.T) {
	for _, tt := range contentTable {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "secret")
			if err := os.WriteFile(path, []byte(tt.content), 0o600); err != nil {
				t.Fatal(err)
			}
			secret, _, err := ReadSecretFile(path)
			if !errors.Is(err, tt.reason) {
				t.Fatalf("got %v, want %v", err, tt.reason)
			}
			got := ""
			secret.Use(func(s string) { got = s })
			if got != tt.secret {
				t.Errorf("%d bytes, want %d", len(got), len(tt.secret))
			}
			if err != nil {
				checkError(t, err, path)
			}
		})
	}
}

// checkError holds that an error names the path and nothing of the content.
func checkError(t *testing.T, err error, path string) {
	t.Helper()
	if !strings.Contains(err.Error(), path) {
		t.Errorf("%v does not name %s", err, path)
	}
	if strings.Contains(strings.ReplaceAll(err.Error(), "\x00", ""), canary[:8]) {
		t.Errorf("the secret is in %q", err)
	}
}

func TestReadSecretFileRefuses(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := ReadSecretFile(dir); !errors.Is(err, errFolder) {
		t.Errorf("a folder: %v", err)
	}
	if _, _, err := ReadSecretFile(os.DevNull); !errors.Is(err, errDevice) {
		t.Errorf("a device: %v", err)
	}
	missing := filepath.Join(dir, "missing")
	if _, _, err := ReadSecretFile(missing); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	} else if strings.Count(err.Error(), missing) != 1 {
		t.Errorf("the path is not named once: %v", err)
	}
	if _, _, err := ReadSecretFile(filepath.Join(dir, "\x1b[2J")); err == nil || strings.ContainsRune(err.Error(), '\x1b') {
		t.Errorf("a hostile name: %q", err)
	}
}

// FuzzSecretContent: whatever a file holds, reading never panics, and no error
// holds a piece of it.
func FuzzSecretContent(f *testing.F) {
	for _, tt := range contentTable {
		f.Add([]byte(tt.content))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "s")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		secret, _, err := ReadSecretFile(path)
		if (err != nil) != secret.IsZero() {
			t.Fatalf("%v with secret: %v", err, !secret.IsZero())
		}
		if text := string(content); err != nil && len(text) >= 8 && strings.Contains(strings.ReplaceAll(err.Error(), path, ""), text) {
			t.Fatalf("%v holds the content", err)
		}
	})
}
