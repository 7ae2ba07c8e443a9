package cli

import (
	"os"

	"policybench/signing"
)

type taken struct {
	Secret signing.Secret
}

func take() taken {
	s := signing.NewSecret(os.Getenv("FILESTACK_APP_SECRET"))
	for _, n := range []string{"FILESTACK_APP_SECRET", "TEA_TRACE", "TEA_DEBUG"} {
		os.Unsetenv(n)
	}
	return taken{s}
}

func readSecretFile(path string) (signing.Secret, error) {
	b, err := os.ReadFile(path)
	return signing.NewSecret(string(b)), err
}
