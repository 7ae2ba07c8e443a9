<?php
// Stands in for the package filestack/filestack-php: what it is given becomes the policy.
namespace Filestack;

class FilestackSecurity
{
    public $policy;
    public $signature;
    public $options;

    public function __construct($secret, $options = [])
    {
        $known = ['call', 'container', 'expiry', 'handle', 'maxSize', 'minSize', 'path', 'url'];
        if ($secret !== getenv('FILESTACK_APP_SECRET') || array_diff(array_keys($options), $known)) {
            throw new \TypeError('FilestackSecurity($secret, $options)');
        }
        $this->options = $options;
        $this->policy = json_encode($options, JSON_THROW_ON_ERROR);
        $this->signature = 'signed';
    }
}
