//go:build unix

package profile

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestReadSecretFromPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() {
		w, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err == nil {
			_, err = w.WriteString(canary + "\n")
			err = errors.Join(err, w.Close())
		}
		done <- err
	}()
	secret, _, err := ReadSecretFile(path)
	if err != nil || secret.Len() != len(canary) {
		t.Errorf("%d bytes, %v", secret.Len(), err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestEndlessDeviceIsRefused(t *testing.T) {
	if _, _, err := ReadSecretFile("/dev/zero"); !errors.Is(err, errDevice) {
		t.Errorf("%v", err)
	}
}

func TestUnreadableFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(path, []byte(canary), 0); err != nil {
		t.Fatal(err)
	}
	secret, _, err := ReadSecretFile(path)
	if err != nil {
		checkError(t, err, path)
	} else if os.Geteuid() != 0 || secret.Len() != len(canary) {
		t.Error("only root reads a file without permissions")
	}
}
