<?php

declare(strict_types=1);

// composer require filestack/filestack-php
// It writes / as \/ and what is not ASCII as \u…: another text than by
// hand, which allows the same.
require __DIR__ . '/vendor/autoload.php';

use Filestack\FilestackSecurity;

⟦if call⟧/** @param list<string> $call */
function filestack_security(
⟦if handle⟧    string $handle = ⟦php handle⟧,
⟦if call⟧    array $call = ⟦raw call⟧,
⟦if ttl⟧    int $ttl = ⟦raw ttl⟧, // seconds
⟦if !ttl⟧    int $expiry = ⟦raw expiry⟧, // ⟦raw until⟧: from then on this code makes expired policies
): FilestackSecurity {
    $secret = getenv('FILESTACK_APP_SECRET');
    if ($secret === false || $secret === '') {
        throw new RuntimeException('FILESTACK_APP_SECRET is not set');
    }

    return new FilestackSecurity($secret, [
⟦if ttl⟧        'expiry' => time() + $ttl,
⟦if !ttl⟧        'expiry' => $expiry,
⟦if call⟧        'call' => $call,
⟦if handle⟧        'handle' => $handle,
⟦if source⟧        'url' => ⟦php source⟧,
⟦if maxSize⟧        'maxSize' => ⟦raw maxSize⟧,
⟦if minSize⟧        'minSize' => ⟦raw minSize⟧,
⟦if path⟧        'path' => ⟦php path⟧,
⟦if container⟧        'container' => ⟦php container⟧,
    ]);
}

if (realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    $security = filestack_security();
    echo $security->policy, "\n", $security->signature, "\n";
}
